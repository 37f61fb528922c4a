package curvewise.cli;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One thing that may stand where a log, a folder, or a store should be.
 *
 * @param input what it is, in words; no two have the same words for one command
 * @param command what is run, with {@code FOLDER}, {@code STORE} and {@code SITE} for paths
 * @param code how that must end
 * @param making puts it into the place, where {@value #GOOD} already stands
 */
record BadInput(String input, String command, ExitCode code, Making making) {
    /** A log beside it, which must be read whatever the rest is. */
    static final String GOOD = "good.csv";

    /** Puts an input where it belongs. */
    interface Making {
        void in(Place place) throws Exception;
    }

    /** Where a case takes place: all of it can be thrown away. */
    record Place(Path top) {
        Path folder() {
            return top.resolve("folder");
        }

        Path file(String name) {
            return folder().resolve(name);
        }

        Path storeFile() {
            return top.resolve("store.mv.db");
        }

        Path site() {
            return top.resolve("site");
        }

        /** Text with the paths of this place as words, so that it is the same everywhere. */
        String withoutPaths(String text) {
            return text.replace(folder().toString(), "FOLDER")
                    .replace(top.resolve("store").toString(), "STORE")
                    .replace(site().toString(), "SITE")
                    .replace(top.toString(), "TOP");
        }

        String[] arguments(String command) {
            String[] words = command.split(" ");
            for (int i = 0; i < words.length; i++) {
                words[i] = words[i].replace("FOLDER", folder().toString())
                        .replace("STORE", top.resolve("store").toString())
                        .replace("SITE", site().toString())
                        .replace('~', ' ');
            }
            return words;
        }
    }

    /** Seven epochs of a training that goes well. */
    static String goodLog(int scale) {
        StringBuilder rows = new StringBuilder("epoch,train_loss,val_loss\n");
        for (int epoch = 1; epoch < 8; epoch++) {
            rows.append(epoch)
                    .append(',')
                    .append(2.0 * scale / epoch)
                    .append(',')
                    .append(2.5 * scale / epoch)
                    .append('\n');
        }
        return rows.toString();
    }

    /** Runs a program of the system; what cannot be made here skips the case. */
    static void system(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new org.opentest4j.TestAbortedException("there is no " + command[0] + " here", e);
        }
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new org.opentest4j.TestAbortedException(String.join(" ", command) + ": " + said);
        }
    }
}
