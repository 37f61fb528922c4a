/** What logs come wrapped in: encodings, colour codes, launcher prefixes, notebooks. */
@NullMarked
package curvewise.ingest.container;

import org.jspecify.annotations.NullMarked;
