package curvewise.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.TextLogFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogFormatsTest {
    @Test
    void whatConsolesPrintIsReadInFilesAndInNotebooks() {
        Stream<LogFormat> ofFiles = LogFormats.ALL.stream().filter(TextLogFormat.class::isInstance);

        assertEquals(names(LogFormats.TEXT.stream()), names(ofFiles));
    }

    private static List<String> names(Stream<? extends LogFormat> formats) {
        return formats.map(LogFormat::name).toList();
    }
}
