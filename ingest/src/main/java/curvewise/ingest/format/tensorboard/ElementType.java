package curvewise.ingest.format.tensorboard;

/** The types that the elements of a TensorProto have, as far as they are numbers or texts: TensorFlow's DataType. */
enum ElementType {
    FLOAT(1, 4, 5),
    DOUBLE(2, 8, 6),
    INT32(3, 4, 7),
    UINT8(4, 1, 7),
    INT16(5, 2, 7),
    INT8(6, 1, 7),
    STRING(7, 0, 8),
    INT64(9, 8, 10),
    BFLOAT16(14, 2, 13),
    UINT16(17, 2, 7),
    HALF(19, 2, 13),
    UINT32(22, 4, 16),
    UINT64(23, 8, 17),
    /** Complex, quantised or truth values: no number of a series. */
    OTHER(0, 0, 0);

    private static final double TWO_TO_64 = 0x1p64;

    private final int code;
    private final int size;
    private final int field;

    ElementType(int code, int size, int field) {
        this.code = code;
        this.size = size;
        this.field = field;
    }

    static ElementType of(long code) {
        for (ElementType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return OTHER;
    }

    /** How many bytes an element takes in {@code tensor_content}; 0 where it is no number. */
    int size() {
        return size;
    }

    /** The number of the TensorProto field that lists elements of this type. */
    int field() {
        return field;
    }

    boolean isNumber() {
        return size > 0;
    }

    /** The number that an element of these bits is; bits above its size do not count. */
    double number(long bits) {
        return switch (this) {
            case FLOAT -> Float.intBitsToFloat((int) bits);
            case DOUBLE -> Double.longBitsToDouble(bits);
            case INT32 -> (int) bits;
            case INT16 -> (short) bits;
            case INT8 -> (byte) bits;
            case INT64 -> bits;
            case UINT8 -> bits & 0xFFL;
            case UINT16 -> bits & 0xFFFFL;
            case UINT32 -> bits & 0xFFFF_FFFFL;
            case UINT64 -> bits >= 0 ? bits : bits + TWO_TO_64;
            case BFLOAT16 -> Float.intBitsToFloat((int) bits << 16);
            case HALF -> half((int) bits);
            case STRING, OTHER -> throw new IllegalArgumentException(this + " is no number");
        };
    }

    /** IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. */
    private static double half(int bits) {
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        double magnitude = switch (exponent) {
            case 0 -> fraction * 0x1p-24;
            case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> Math.scalb(1024.0 + fraction, exponent - 25);
        };
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }
}
