package curvewise.core.comparison;

import curvewise.core.run.ExperimentFolder;
import java.util.ArrayList;
import java.util.List;

/**
 * How sentences call two runs: {@code train5} and {@code train9}, not the whole paths.
 *
 * @param baseline of the baseline
 * @param candidate of the candidate; the same only for one run that is compared with itself
 */
record Labels(String baseline, String candidate) {
    /** Enough for a word in a sentence. */
    private static final int MOST = 40;

    /** {@code .jsonl}, with room. */
    private static final int LONGEST_ENDING = 7;

    private static final String ELLIPSIS = "\u2026";

    /** What the names of two runs differ by: the run's own folder or file, and more of the path only where that is the same. */
    static Labels of(String baseline, String candidate) {
        if (baseline.equals(candidate)) {
            return new Labels(shortened(own(baseline)), shortened(own(candidate)));
        }
        Labels own = new Labels(own(baseline), own(candidate)).withoutEnding();
        Labels differing = own.areEqual() ? apart(baseline, candidate) : own;
        Labels label = differing.areEqual() ? new Labels(baseline, candidate) : differing;
        Labels shorter = new Labels(shortened(label.baseline), shortened(label.candidate));
        return shorter.areEqual() ? label : shorter;
    }

    /** Without the ending that both files have: {@code vit} for {@code vit.log}. */
    private Labels withoutEnding() {
        int dot = baseline.lastIndexOf('.');
        String ending = dot > 0 ? baseline.substring(dot) : "";
        boolean isEnding = ending.length() > 1
                && ending.length() <= LONGEST_ENDING
                && ending.chars().skip(1).allMatch(Character::isLetter)
                && candidate.length() > ending.length()
                && candidate.endsWith(ending);
        return isEnding
                ? new Labels(baseline.substring(0, dot), candidate.substring(0, candidate.length() - ending.length()))
                : this;
    }

    private boolean areEqual() {
        return baseline.equals(candidate);
    }

    /** The first part of a name below the folder of its experiment, with the number of a run that is not the only one of its file. */
    private static String own(String name) {
        String folder = ExperimentFolder.of(name);
        String rest = folder.isEmpty() ? name : name.substring(folder.length() + 1);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash) + numberOf(rest.substring(slash));
    }

    /** {@code #2} or {@code @1} at the end of a name. */
    private static String numberOf(String file) {
        int end = file.length();
        while (end > 0 && Character.isDigit(file.charAt(end - 1))) {
            end--;
        }
        boolean isNumbered = end > 0 && end < file.length() && "#@".indexOf(file.charAt(end - 1)) >= 0;
        return isNumbered ? file.substring(end - 1) : "";
    }

    /** What is left of two paths without the folders that begin both and the parts that end both. */
    private static Labels apart(String a, String b) {
        List<String> ofA = new ArrayList<>(List.of(a.split("/")));
        List<String> ofB = new ArrayList<>(List.of(b.split("/")));
        while (ofA.size() > 1 && ofB.size() > 1 && ofA.get(0).equals(ofB.get(0))) {
            ofA.remove(0);
            ofB.remove(0);
        }
        while (ofA.size() > 1 && ofB.size() > 1 && ofA.get(ofA.size() - 1).equals(ofB.get(ofB.size() - 1))) {
            ofA.remove(ofA.size() - 1);
            ofB.remove(ofB.size() - 1);
        }
        return new Labels(String.join("/", ofA), String.join("/", ofB));
    }

    private static String shortened(String label) {
        if (label.length() <= MOST) {
            return label;
        }
        int head = MOST / 3;
        return label.substring(0, boundary(label, head))
                + ELLIPSIS
                + label.substring(boundary(label, label.length() - (MOST - head - 1)));
    }

    /** Never between the halves of a character. */
    private static int boundary(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
