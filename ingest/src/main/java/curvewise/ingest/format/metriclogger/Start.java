package curvewise.ingest.format.metriclogger;

import curvewise.ingest.format.RunRecorder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process printed about itself before it trained: its arguments, the size of its model, its commit. */
final class Start {
    private static final Set<String> NOTHING = Set.of("", "False", "None", "false", "null");

    private final Map<String, String> arguments = new LinkedHashMap<>();
    private @Nullable String commit;
    private boolean isSeen;
    private boolean isProcess;

    /** Takes the arguments: a process started. Those of one that started before, and never came to train, are forgotten. */
    void arguments(Map<String, String> values) {
        isSeen = true;
        isProcess = true;
        arguments.clear();
        arguments.putAll(values);
    }

    /** Takes the size of the model. */
    void parameters(String count) {
        arguments.put("n_parameters", count);
    }

    /** Takes the commit. */
    void commit(String sha) {
        commit = sha;
    }

    /** Takes it that training starts. */
    void training() {
        isSeen = true;
    }

    /** Whether a process is known to have started. */
    boolean isSeen() {
        return isSeen;
    }

    /** Whether that is known from its arguments. Some scripts print that training starts at each epoch. */
    boolean isProcess() {
        return isProcess;
    }

    /** Whether it was told to go on from a checkpoint. */
    boolean resumes() {
        return !NOTHING.contains(arguments.getOrDefault("resume", ""));
    }

    /** How many epochs were planned; 0 when that is not known. */
    int plannedEpochs() {
        String epochs = arguments.getOrDefault("epochs", "");
        boolean isNumber =
                !epochs.isEmpty() && epochs.length() < 9 && epochs.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(epochs) : 0;
    }

    /** Tells a run what is known. */
    void describe(RunRecorder run, String source) {
        arguments.forEach((name, value) -> run.param(name, value, source));
        if (commit != null) {
            run.commit(commit);
        }
    }
}
