package curvewise.report.page;

import curvewise.report.text.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether every file that was seen is accounted for.
 *
 * @param finding the first words of the sentence
 * @param unexplained how many files are not, in words
 * @param isSound whether none is
 * @param sum the files by outcome, added up
 * @param rest what came of them
 */
record Reconciliation(String finding, String unexplained, boolean isSound, String sum, String rest) {
    static Reconciliation of(
            long files, Squares squares, long withoutReason, long runs, long linesUsed, long linesIgnored) {
        long unexplained = Math.max(withoutReason, Math.abs(files - squares.all()));
        boolean isSound = unexplained == 0;
        String finding = isSound
                ? (files == 1
                        ? "The one file is accounted for: "
                        : "All " + Figures.count(files) + " files are accounted for: ")
                : "Of " + Figures.count(files, "file", "files")
                        + " not all are accounted for, which is a defect of Curvewise: ";
        return new Reconciliation(
                finding,
                Figures.count(unexplained, "unexplained file", "unexplained files") + ".",
                isSound,
                sum(files, squares),
                "They became " + Figures.count(runs, "run", "runs") + ". "
                        + Figures.count(linesUsed, "line was", "lines were") + " used and "
                        + Figures.count(linesIgnored, "was", "were") + " not.");
    }

    private static String sum(long files, Squares squares) {
        List<Square> present = Arrays.stream(Square.values())
                .filter(square -> squares.count(square) > 0)
                .toList();
        String parts = present.stream()
                .map(square -> Figures.count(squares.count(square)) + " " + square.word())
                .collect(Collectors.joining(" + "));
        boolean isWhole = files == squares.all();
        return Figures.count(files, "file", "files") + " seen "
                + (isWhole ? "= " + parts : "\u2260 " + parts + " = " + Figures.count(squares.all())) + ".";
    }
}
