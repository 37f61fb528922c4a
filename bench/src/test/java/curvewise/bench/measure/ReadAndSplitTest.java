package curvewise.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAndSplitTest {
    @Test
    void allPiecesOfAllFilesAreCounted(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.log"), "Epoch: [0]  [ 0/90]\n\nloss: 1\n");
        Files.writeString(Files.createDirectories(folder.resolve("b")).resolve("c.log"), "one");

        assertEquals(7, ReadAndSplit.pieces(folder, 1));
        assertEquals(7, ReadAndSplit.pieces(folder, 2));
    }
}
