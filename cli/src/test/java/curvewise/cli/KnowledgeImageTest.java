package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import curvewise.core.metric.KnowledgeBase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KnowledgeImageTest {
    @Test
    void theImageSaysWhatTheTextSays() throws IOException {
        KnowledgeBase.Content text = KnowledgeFile.shippedContent();

        assertEquals(text, KnowledgeImage.read(new ByteArrayInputStream(image(text))));
    }

    @Test
    void theProgramComesWithTheImageOfItsText() {
        assertEquals(KnowledgeFile.shippedContent(), KnowledgeImage.shippedContent());
    }

    @Test
    void aCutImageIsRefused() throws IOException {
        byte[] whole = image(KnowledgeFile.shippedContent());
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThrows(EOFException.class, () -> KnowledgeImage.read(new ByteArrayInputStream(cut)));
    }

    private static byte[] image(KnowledgeBase.Content content) throws IOException {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        KnowledgeImage.write(content, image);
        return image.toByteArray();
    }
}
