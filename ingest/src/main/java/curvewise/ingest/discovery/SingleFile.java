package curvewise.ingest.discovery;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file that somebody named: the bundle it is, with the files beside it that describe it, or why it is none.
 *
 * @param bundle {@code null} when it is no log
 * @param refusal why it is none; empty when it is one
 */
public record SingleFile(@Nullable Bundle bundle, String refusal) {
    /** Looks at the head of a file, and at the names beside it. */
    public static SingleFile look(List<LogFormat> formats, LogFile file) throws IOException {
        Recogniser.Verdict verdict = new Recogniser(formats).look(file);
        LogFormat format = verdict.format();
        Recognition recognition = verdict.recognition();
        if (format == null || recognition == null) {
            return new SingleFile(null, String.valueOf(verdict.refusal()));
        }
        if (recognition.kind() != Recognition.Kind.SOURCE) {
            String note = recognition.note().isEmpty() ? "" : " (" + recognition.note() + ")";
            return new SingleFile(null, "a part of a run" + note + ": name its folder instead");
        }
        return new SingleFile(new Bundle(file.name(), format, List.of(file), companions(format, file)), "");
    }

    private static List<LogFile> companions(LogFormat format, LogFile file) throws IOException {
        Path folder = file.path().toAbsolutePath().getParent();
        List<LogFile> companions = new ArrayList<>();
        if (folder == null) {
            return companions;
        }
        try (Stream<Path> beside = Files.list(folder)) {
            for (Path other : beside.sorted().toList()) {
                String name = String.valueOf(other.getFileName());
                boolean isOther = !name.equals(String.valueOf(file.path().getFileName()));
                if (isOther && Files.isRegularFile(other) && format.isCompanion(new FoundFile(name, null, null))) {
                    companions.add(new LogFile(other, name));
                }
            }
        }
        return companions;
    }
}
