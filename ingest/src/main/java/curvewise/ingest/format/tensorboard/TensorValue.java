package curvewise.ingest.format.tensorboard;

/** The first element of a TensorProto, where it is a number or a text; the tensor itself is never unpacked. */
final class TensorValue {
    private static final int DTYPE = (1 << 3) | Fields.VARINT;
    private static final int SHAPE = (2 << 3) | Fields.BYTES;
    private static final int CONTENT = (4 << 3) | Fields.BYTES;
    private static final int STRING = (8 << 3) | Fields.BYTES;
    private static final int DIMENSION = (2 << 3) | Fields.BYTES;
    private static final int SIZE = (1 << 3) | Fields.VARINT;

    /** What a tensor holds, as far as a series or a configuration may come from it. */
    enum Content {
        /** One number. */
        NUMBER,
        /** Texts, of which the first is taken. */
        TEXT,
        /** Many numbers, or truth values. */
        OTHER,
        /** Bytes that are no tensor. */
        MALFORMED
    }

    private Fields tensor = new Fields();
    private final Fields inner = new Fields();
    private final Fields dimension = new Fields();
    private ElementType type = ElementType.OTHER;
    private boolean isOne;
    private int contentFrom;
    private int contentTo;
    private int elementField;
    private long elementBits;
    private int textFrom;
    private int textTo;

    /** Looks into a tensor, whose fields it goes through to the end. */
    Content read(Fields fields) {
        begin();
        tensor = fields;
        while (tensor.next()) {
            if (!take()) {
                return Content.MALFORMED;
            }
        }
        return tensor.isWhole() ? content() : Content.MALFORMED;
    }

    /** The number, after {@link Content#NUMBER}. A tensor that leaves its elements out is of zeros. */
    double number() {
        return type.number(elementBits);
    }

    /** Where the text begins, after {@link Content#TEXT}. */
    int textFrom() {
        return textFrom;
    }

    /** Where it ends. */
    int textTo() {
        return textTo;
    }

    private void begin() {
        type = ElementType.OTHER;
        isOne = true;
        contentFrom = -1;
        elementField = 0;
        elementBits = 0;
        textFrom = -1;
    }

    private boolean take() {
        switch (tensor.key()) {
            case DTYPE -> type = ElementType.of(tensor.bits());
            case SHAPE -> {
                return shape();
            }
            case CONTENT -> {
                contentFrom = tensor.from();
                contentTo = tensor.to();
            }
            case STRING -> {
                if (textFrom < 0) {
                    textFrom = tensor.from();
                    textTo = tensor.to();
                }
            }
            default -> {
                return element();
            }
        }
        return true;
    }

    private boolean shape() {
        inner.over(tensor);
        while (inner.next()) {
            if (inner.key() == DIMENSION) {
                long size = 0;
                dimension.over(inner);
                while (dimension.next()) {
                    size = dimension.key() == SIZE ? dimension.bits() : size;
                }
                isOne &= size == 1;
            }
        }
        return inner.isWhole() && dimension.isWhole();
    }

    /** Takes the first of the elements that a field lists; the list may be packed into bytes. */
    private boolean element() {
        int field = tensor.key() >> 3;
        boolean isList = field >= ElementType.FLOAT.field() && field <= ElementType.UINT64.field();
        if (!isList || elementField != 0) {
            return true;
        }
        if ((tensor.key() & 7) != Fields.BYTES) {
            elementBits = tensor.bits();
        } else if (tensor.to() > tensor.from()) {
            int width = field == ElementType.FLOAT.field() ? 4 : field == ElementType.DOUBLE.field() ? 8 : 0;
            if (width > tensor.to() - tensor.from()) {
                return false;
            }
            elementBits = width == 0 ? tensor.firstVarint() : bits(tensor.from(), width);
        }
        elementField = field;
        return true;
    }

    private Content content() {
        if (type == ElementType.STRING) {
            return textFrom < 0 ? Content.OTHER : Content.TEXT;
        }
        if (!isOne || !type.isNumber()) {
            return Content.OTHER;
        }
        if (contentFrom >= 0 && contentTo > contentFrom) {
            if (contentTo - contentFrom != type.size()) {
                return Content.MALFORMED;
            }
            elementBits = bits(contentFrom, type.size());
            return Content.NUMBER;
        }
        return elementField == 0 || elementField == type.field() ? Content.NUMBER : Content.MALFORMED;
    }

    private long bits(int from, int bytes) {
        long bits = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            bits = (bits << 8) | (tensor.data()[from + i] & 0xFF);
        }
        return bits;
    }
}
