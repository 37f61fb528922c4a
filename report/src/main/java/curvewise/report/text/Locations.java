package curvewise.report.text;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * How places of one run's log are named: the file is left out where the run has but one, and where the place before names it.
 *
 * @param isOneFile whether all values of the run stand in one file
 */
public record Locations(boolean isOneFile) {
    /** Those of a run. */
    public static Locations of(Evidence run) {
        return new Locations(run.tracks().stream()
                        .flatMap(track -> track.sources().stream())
                        .map(beginning -> beginning.source())
                        .distinct()
                        .limit(2)
                        .count()
                == 1);
    }

    /** One place: {@code line 7, char 3,839}, with its file before it where there are several. */
    public Shown of(Place place) {
        return shown(place, isOneFile);
    }

    /** Several places that are named one after the other. */
    public List<Shown> of(List<Place> places) {
        List<Shown> shown = new ArrayList<>();
        String before = "";
        for (Place place : places) {
            shown.add(shown(place, isOneFile || place.source().equals(before)));
            before = place.source();
        }
        return shown;
    }

    private static Shown shown(Place place, boolean isKnown) {
        Shown full = Places.inFile(place);
        if (!isKnown || place.line() <= 0) {
            return full;
        }
        String whole = full.whole() == null ? full.text() : full.whole();
        return new Shown(Places.line(place), whole);
    }
}
