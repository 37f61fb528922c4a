package curvewise.core.run;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folder whose runs belong to one experiment: the runs of {@code exp/seed1/log.txt} and {@code exp/seed2/log.txt} as well as of {@code exp/seed1.log} and
 * {@code exp/seed2.log} are of {@code exp}.
 */
public final class ExperimentFolder {
    /** Names that tools give to the log of every run, so that the folder above is the run's own. */
    private static final Set<String> OF_EVERY_RUN = Set.of("""
            all_results console cout history log log_train logs loss_log metrics monitor nohup out output
            progress result results run scalars stderr stdout summary train train_log trainer_log
            trainer_state training training_log
            """.strip().split("\\s+"));
    /** MMDetection names its logs by the time; so are folders of runs, which have no ending. */
    private static final Pattern TIME = Pattern.compile("[0-9_-]+\\.[a-z].*");
    /** {@code #2} of a file's second run, {@code #cell6} of a notebook, {@code @1} of a replaced run. */
    private static final Pattern NUMBER = Pattern.compile("(#cell\\d+)?(#\\d+)?(@\\d+)?$");

    /** A copy of a whole project as it was at a commit. */
    private static final Pattern SNAPSHOT = Pattern.compile("(?<=^|/)@[0-9a-f]{7,40}(/|$)");
    /** A folder for each seed, or for each value of what a sweep tries, is one of the experiment, ... */
    private static final Pattern SETTING = Pattern.compile("(?i)seed[_-]?\\d+|[a-z][\\w.-]*=[^/]+");
    /** ... unless what it tries may be the data. */
    private static final Pattern OF_DATA = Pattern.compile("(?i).*(data|task|env|fold|split|subset|lang).*=.*");

    private static final Pattern DAY_AND_TIME = Pattern.compile("\\d{4}-?\\d\\d-?\\d\\d[T_-]?\\d\\d[0-9:_-]*");

    private ExperimentFolder() {}

    /**
     * The folder below which runs of one experiment stand, however they are spread over it: by seed, by what a sweep tries, by the time of their start, by
     * commit. Empty at the top.
     */
    public static String around(String runName) {
        String path = SNAPSHOT.matcher(NUMBER.matcher(runName).replaceFirst("")).replaceAll("");
        String folder = of(path);
        if (folder.equals(above(path)) && DAY_AND_TIME.matcher(last(folder)).matches()) {
            folder = above(folder);
        }
        while (SETTING.matcher(last(folder)).matches()
                && !OF_DATA.matcher(last(folder)).matches()) {
            folder = above(folder);
        }
        return folder;
    }

    /** Of a run's name; empty at the top. */
    public static String of(String runName) {
        String path = NUMBER.matcher(runName).replaceFirst("");
        String folder = above(path);
        String name = path.substring(folder.isEmpty() ? 0 : folder.length() + 1);
        int dot = name.indexOf('.', 1);
        String stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        boolean isOfEveryRun = OF_EVERY_RUN.contains(stem) || TIME.matcher(name).matches();
        return isOfEveryRun ? above(folder) : folder;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String above(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
