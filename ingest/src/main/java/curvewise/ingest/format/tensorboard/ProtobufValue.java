package curvewise.ingest.format.tensorboard;

/** A google.protobuf.Value, in which the HParams plugin keeps a hyper-parameter. */
final class ProtobufValue {
    private static final int NULL = (1 << 3) | Fields.VARINT;
    private static final int NUMBER = (2 << 3) | Fields.FIXED64;
    private static final int STRING = (3 << 3) | Fields.BYTES;
    private static final int BOOL = (4 << 3) | Fields.VARINT;
    private static final int STRUCT = (5 << 3) | Fields.BYTES;
    private static final int LIST = (6 << 3) | Fields.BYTES;
    private static final int ENTRY = (1 << 3) | Fields.BYTES;
    private static final int KEY = (1 << 3) | Fields.BYTES;
    private static final int ENTRY_VALUE = (2 << 3) | Fields.BYTES;
    /** Values nest lists and structs; no hyper-parameter does so deeply. */
    private static final int DEEPEST = 20;

    private ProtobufValue() {}

    /** Gives the entries of a {@code map<string, Value>}, of which {@code message} is one, or of a Struct's; nested ones dotted. */
    static void entry(Fields message, String prefix, FileParams params) {
        entry(message, prefix, params, 0);
    }

    private static void entry(Fields message, String prefix, FileParams params, int depth) {
        Fields entry = new Fields().over(message);
        String name = "";
        Fields value = new Fields();
        while (entry.next()) {
            if (entry.key() == KEY) {
                name = prefix + entry.text();
            } else if (entry.key() == ENTRY_VALUE) {
                value.over(entry);
            }
        }
        named(name, value, params, depth);
    }

    private static void named(String name, Fields value, FileParams params, int depth) {
        String text = "";
        while (value.next()) {
            if (value.key() == STRUCT && depth < DEEPEST) {
                Fields struct = new Fields().over(value);
                while (struct.next()) {
                    if (struct.key() == ENTRY) {
                        entry(struct, name + ".", params, depth + 1);
                    }
                }
                return;
            }
            text = text(value, depth);
        }
        params.add(name, text);
    }

    private static String text(Fields value, int depth) {
        return switch (value.key()) {
            case NULL -> "null";
            case NUMBER -> PlainNumber.text(value.doubleValue());
            case STRING -> value.text();
            case BOOL -> value.bits() == 0 ? "false" : "true";
            case LIST -> depth < DEEPEST ? list(value, depth + 1) : "";
            default -> "";
        };
    }

    private static String list(Fields list, int depth) {
        StringBuilder text = new StringBuilder("[");
        Fields elements = new Fields().over(list);
        Fields element = new Fields();
        while (elements.next() && text.length() < FileParams.LONGEST_VALUE) {
            if (elements.key() == ENTRY) {
                text.append(text.length() > 1 ? ", " : "");
                element.over(elements);
                while (element.next()) {
                    text.append(text(element, depth));
                }
            }
        }
        return text.append("]").toString();
    }
}
