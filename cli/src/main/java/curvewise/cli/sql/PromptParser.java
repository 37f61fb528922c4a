package curvewise.cli.sql;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Asks for another line until a statement is complete, and finds the word to complete: a name of SQL, not what stands between blanks. */
final class PromptParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        boolean isEntered = context == ParseContext.ACCEPT_LINE;
        if (isEntered && PromptCommand.of(line) == null && !SqlScript.isComplete(line)) {
            throw new EOFError(-1, -1, "a semicolon is missing");
        }
        int at = Math.max(0, Math.min(cursor, line.length()));
        int begin = at;
        while (begin > 0 && isPartOfName(line.charAt(begin - 1))) {
            begin--;
        }
        int end = at;
        while (end < line.length() && isPartOfName(line.charAt(end))) {
            end++;
        }
        return new Word(line, at, begin, line.substring(begin, end));
    }

    private static boolean isPartOfName(char c) {
        return Character.isJavaIdentifierPart(c) || c == '\\';
    }

    /** A line as far as it matters here: the word at the cursor. */
    private record Word(String line, int cursor, int begin, String word) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return cursor - begin;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        /** Names need no escape. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
