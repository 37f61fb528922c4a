package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.NumberScanner;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The meters of one line, {@code loss: 0.4129 (0.4104)  time: 0.6770  data: 0.1253  max mem: 3105}: names, values, and where these stand. One object
 * reads one line after the other, for their names hardly ever change.
 */
final class MeterLine {
    /** Where a meter has no bracket. */
    static final int NOWHERE = -1;

    private static final String MEMORY = "max mem";
    /** Longer ones are prose. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_NUMBER = 40;

    private final NumberScanner number = new NumberScanner();
    private final Map<String, String> knownNames = new HashMap<>();
    private int count;
    private String[] names = new String[16];
    /** Whether a line may end with this meter. */
    private boolean[] isClosing = new boolean[16];

    private double[] values = new double[16];
    private int[] valueAt = new int[16];
    private double[] averages = new double[16];
    private int[] averageAt = new int[16];
    private boolean isBroken;
    /** Whether a meter of this line stands where another, or none, stood in the line before. */
    private boolean isNew;

    private int end;

    /** Reads the meters from {@code from} on; those of the line before, up to {@code expected}, are tried first. */
    void read(String text, int from) {
        int expected = count;
        count = 0;
        isBroken = false;
        isNew = false;
        end = from;
        boolean goesOn = true;
        while (goesOn) {
            int start = Blanks.after(text, end);
            goesOn = start < text.length() && readMeter(text, start, isWide(text, end, start), expected);
        }
    }

    /** How many meters there are. */
    int count() {
        return count;
    }

    /** The name of a meter. */
    String name(int k) {
        return names[k];
    }

    /** Its first number. */
    double value(int k) {
        return values[k];
    }

    /** Where its first number begins in the text. */
    int valueAt(int k) {
        return valueAt[k];
    }

    /** Whether a second number stands in a bracket behind the first. */
    boolean hasAverage(int k) {
        return averageAt[k] != NOWHERE;
    }

    /** The number in its bracket. */
    double average(int k) {
        return averages[k];
    }

    /** Where the number in its bracket begins in the text; {@link #NOWHERE} when there is none. */
    int averageAt(int k) {
        return averageAt[k];
    }

    /** The index after the last meter. */
    int end() {
        return end;
    }

    /** Whether the text ends inside a meter. */
    boolean isBroken() {
        return isBroken;
    }

    /** Whether the meters end as every line does: with the memory, or on a CPU with the times. */
    boolean endsWithTimes() {
        return count > 0 && isClosing[count - 1];
    }

    /** Whether the last meter is the memory, behind which nothing comes. */
    boolean endsWithMemory() {
        return count > 0 && names[count - 1].equals(MEMORY);
    }

    private boolean closes(String name) {
        return name.equals(MEMORY) || (name.equals("data") && count > 0 && names[count - 1].equals("time"));
    }

    private static boolean isWide(String text, int from, int to) {
        return to - from > 1 || (to > from && text.charAt(from) == '\t');
    }

    private boolean readMeter(String text, int start, boolean isWide, int expected) {
        int nameEnd = expectedEnd(text, start, expected);
        boolean isExpected = nameEnd > 0;
        if (!isExpected) {
            nameEnd = nameEnd(text, start, isWide);
            if (nameEnd < 0) {
                isBroken = isNameCut(text, start);
                return false;
            }
        }
        boolean mayFollow = !endsWithTimes() || isWide || text.startsWith(MEMORY, start);
        int valueStart = Blanks.after(text, nameEnd + 1);
        if (!mayFollow || !number.scan(text, valueStart) || !isNumberEnd(text, number.end())) {
            return mayFollow && withoutNumber(text, start, nameEnd, valueStart, isWide);
        }
        isNew |= !isExpected;
        add(isExpected ? names[count] : known(text.substring(start, nameEnd)), valueStart);
        end = afterUnit(text, number.end());
        return readAverage(text);
    }

    /** Whether the text ends inside the name at {@code start}. */
    private boolean isNameCut(String text, int start) {
        if (text.length() - start > LONGEST_NAME) {
            return false;
        }
        int length = Blanks.before(text, start, text.length()) - start;
        if (endsWithTimes()) {
            return length <= MEMORY.length() && MEMORY.startsWith(text.substring(start, start + length));
        }
        return text.indexOf(' ', start) < 0;
    }

    /** The end of the name that stood here on the line before; 0 where another stands. */
    private int expectedEnd(String text, int start, int expected) {
        if (count >= expected) {
            return 0;
        }
        String name = names[count];
        int nameEnd = start + name.length();
        boolean isSame = nameEnd + 1 < text.length()
                && text.charAt(nameEnd) == ':'
                && Blanks.isBlank(text.charAt(nameEnd + 1))
                && text.startsWith(name, start);
        return isSame ? nameEnd : 0;
    }

    /** The index of the colon after a name; -1 where no name begins. A name holds blanks only where wider ones separate meters. */
    private static int nameEnd(String text, int start, boolean isWide) {
        int last = Math.min(text.length(), start + LONGEST_NAME);
        for (int i = start; i < last; i++) {
            char c = text.charAt(i);
            if (c == ':' && (i + 1 == text.length() || Blanks.isBlank(text.charAt(i + 1)))) {
                return i > start ? i : -1;
            }
            if (Blanks.isBlank(c)) {
                boolean isDouble = i + 1 < text.length() && Blanks.isBlank(text.charAt(i + 1));
                if (isDouble || (!isWide && !text.startsWith(MEMORY, start))) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Passes over a value that is no number, such as {@code N/A}: one word before a wide blank. */
    private boolean withoutNumber(String text, int start, int nameEnd, int valueStart, boolean isWide) {
        int wordEnd = valueStart;
        while (wordEnd < text.length() && !Blanks.isBlank(text.charAt(wordEnd))) {
            wordEnd++;
        }
        isBroken = wordEnd == text.length() && (!endsWithTimes() || text.startsWith(MEMORY, start));
        boolean isOneWord = isWide
                && valueStart > nameEnd + 1
                && wordEnd + 1 < text.length()
                && Blanks.isBlank(text.charAt(wordEnd + 1))
                && text.charAt(valueStart) != '['
                && !endsWithTimes();
        end = isOneWord ? wordEnd : end;
        return isOneWord;
    }

    /** Reads {@code (0.4104)} behind a value. Whether more may follow. */
    private boolean readAverage(String text) {
        int open = Blanks.after(text, end);
        if (open >= text.length() || text.charAt(open) != '(') {
            return true;
        }
        if (number.scan(text, open + 1)) {
            int close = Blanks.after(text, number.end());
            if (close < text.length() && text.charAt(close) == ')') {
                averages[count - 1] = number.value();
                averageAt[count - 1] = open + 1;
                end = close + 1;
                return true;
            }
        }
        isBroken = text.length() - open < LONGEST_NUMBER && text.indexOf(')', open) < 0;
        return false;
    }

    private void add(String name, int at) {
        if (count == names.length) {
            grow();
        }
        if (isNew) {
            isClosing[count] = closes(name);
        }
        names[count] = name;
        values[count] = number.value();
        valueAt[count] = at;
        averageAt[count] = NOWHERE;
        count++;
    }

    /** A unit may be glued to the number, or the memory's stand behind a blank. */
    private int afterUnit(String text, int from) {
        int start = text.startsWith(" MB", from) && names[count - 1].equals(MEMORY) ? from + 1 : from;
        int i = start;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i == text.length() || Blanks.isBlank(text.charAt(i)) ? i : from;
    }

    private String known(String name) {
        return knownNames.computeIfAbsent(name, n -> n);
    }

    /** What goes on with these is a time of day, a date or a version, no number. */
    private static boolean isNumberEnd(String text, int i) {
        return i >= text.length() || ":/.-_".indexOf(text.charAt(i)) < 0;
    }

    private void grow() {
        int length = names.length * 2;
        names = Arrays.copyOf(names, length);
        isClosing = Arrays.copyOf(isClosing, length);
        values = Arrays.copyOf(values, length);
        valueAt = Arrays.copyOf(valueAt, length);
        averages = Arrays.copyOf(averages, length);
        averageAt = Arrays.copyOf(averageAt, length);
    }
}
