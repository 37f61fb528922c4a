package curvewise.report.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a log says about persons and machines, and secrets that slipped into it: kept off every page, because a site is made to be passed on.
 *
 * <p>Repetitions in the patterns are bounded: the text is hostile, and a page must not take minutes over one value.
 */
public final class Privacy {
    /** What stands in place of a value that is kept back. */
    public static final String WITHHELD = "not shown";

    private static final Pattern HOME =
            Pattern.compile("(?<![\\w.~-])(?:/[\\w.-]{1,64}){0,3}?/(?:home|Users)/[^/\\s\"'<>:;,)\\]}]{1,64}");
    private static final Pattern WINDOWS_HOME = Pattern.compile(
            "(?<!\\w)[A-Za-z]:[\\\\/]{1,4}(?:Users|Documents and Settings)[\\\\/]{1,4}[^\\\\/\\s\"'<>:;,)\\]}]{1,64}");
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@(?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}(?![\\w-])");
    private static final Pattern LOGIN =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[A-Za-z][\\w.-]{0,63}+(?=:[~/])");
    private static final Pattern URL_PASSWORD = Pattern.compile("(?<=://)[^/@\\s:]{0,64}:[^/@\\s]{1,128}(?=@)");
    /** TensorBoard writes the machine's name into the file's. */
    private static final Pattern EVENT_FILE = Pattern.compile(
            "(events\\.out\\.tfevents\\.\\d{1,20}\\.)[^/\\s]{1,200}?((?:\\.\\d{1,12}){0,3}(?:\\.v2)?)(?=$|[/\\s:#])");
    /** Prefixes by which services mark their own keys. */
    private static final Pattern KEY =
            Pattern.compile("(?<!\\w)(?:hf_|gh[pousr]_|github_pat_|glpat-|sk-|xox[abp]-|AKIA|AIza)[\\w-]{16,256}");
    /** The last parts of names whose values name a person or a machine. */
    private static final Pattern PERSONAL_NAME = Pattern.compile(
            "(?:user|user_?name|login|logname|e_?mail|mail|host|host_?name|home|home_?dir|whoami|node_?name"
                    + "|machine|machine_?name|master_addr|ip|ip_?address)");
    /** Not {@code max_tokens} nor {@code pad_token}: only those that open a door. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            ".*(?:password|passwd|secret|credential|private_?key|api_?key|access_?key).*"
                    + "|token|.*(?:hub|auth|access|api|hf|bearer|refresh|session|github|gitlab|wandb|neptune|comet)_?token");

    private Privacy() {}

    /** The text with homes, addresses, hosts and keys masked. */
    static String mask(String text) {
        String masked = text;
        if (masked.indexOf('@') >= 0) {
            masked = URL_PASSWORD.matcher(masked).replaceAll("(not shown)");
            masked = MAIL.matcher(masked).replaceAll("(e-mail)");
            masked = LOGIN.matcher(masked).replaceAll("(login)");
        }
        masked = HOME.matcher(masked).replaceAll("~");
        masked = WINDOWS_HOME.matcher(masked).replaceAll("~");
        masked = EVENT_FILE.matcher(masked).replaceAll("$1(host)$2");
        return KEY.matcher(masked).replaceAll("(key)");
    }

    /** Whether the value of a setting of this name is kept back as a whole. */
    public static boolean withholds(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT)
                .replace('-', '_');
        return PERSONAL_NAME.matcher(last).matches()
                || SECRET_NAME.matcher(last).matches();
    }
}
