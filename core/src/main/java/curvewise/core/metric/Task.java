package curvewise.core.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is trained for, which decides what ambiguous names mean and by which metric a run is judged.
 *
 * @param name such as {@code detection}
 * @param vocabularies where names are looked up; its own is the first
 * @param signs names, with {@code *} for any text, one of which tells the task
 * @param weakSigns names that tell it where no sign of any task was logged
 * @param headline the canonical names a run may be judged by, the best first
 * @param unevenHeadline the order where single classes are looked at; empty where that changes nothing
 * @param lastResort the loss on held-out data that a run is judged by when nothing else was logged; {@code null} for none
 */
public record Task(
        String name,
        List<String> vocabularies,
        List<String> signs,
        List<String> weakSigns,
        List<String> headline,
        List<String> unevenHeadline,
        @Nullable String lastResort) {
    /** Takes copies of the lists. */
    public Task {
        vocabularies = List.copyOf(vocabularies);
        signs = List.copyOf(signs);
        weakSigns = List.copyOf(weakSigns);
        headline = List.copyOf(headline);
        unevenHeadline = List.copyOf(unevenHeadline);
    }
}
