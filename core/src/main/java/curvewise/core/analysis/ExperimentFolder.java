package curvewise.core.analysis;

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

    private ExperimentFolder() {}

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

    private static String above(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
