package curvewise.ingest.container;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tables of a SQLite database, as far as the first bytes of its file show them: the schema is a tree that begins on the first page and may go on
 * anywhere, so that bytes which only lie about in a page (dropped tables, texts that are SQL) are no tables.
 *
 * @param tables the SQL that made each table by its name in lower case, in the order of the schema; of a long one only the beginning
 * @param isWhole whether no part of the schema stands outside of these bytes, or cannot be understood
 */
public record SqliteSchema(Map<String, String> tables, boolean isWhole) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** The first page begins with a header of the file. */
    static final int FILE_HEADER = 100;

    private static final int INTERIOR_PAGE = 5;
    private static final int LEAF_PAGE = 13;

    /** Keeps the order of the tables. */
    public SqliteSchema {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** Whether a file that begins with these bytes is a SQLite database of version 3. */
    public static boolean isDatabase(byte[] head) {
        return head.length >= FILE_HEADER
                && ByteBuffer.wrap(head, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    /** The tables that the first bytes of a {@link #isDatabase database} show. */
    public static SqliteSchema of(byte[] head) {
        Walk walk = new Walk(head);
        walk.page(1);
        return new SqliteSchema(walk.tables, walk.isWhole);
    }

    /** The size of a page by the header of a file; at least 512, whatever stands there. */
    static int pageSize(ByteBuffer header) {
        int size = header.getShort(16) & 0xFFFF;
        return size == 1 ? 1 << 16 : Math.max(512, size);
    }

    /** One walk over the pages of the schema. See "Database File Format" of the SQLite documentation, sections 1.3, 1.6 and 2. */
    private static final class Walk {
        private final ByteBuffer head;
        private final int pageSize;
        private final int usable;
        private final Charset charset;
        private final Map<String, String> tables = new LinkedHashMap<>();
        private boolean isWhole = true;
        /** The pages of a damaged tree may go in circles. */
        private int pagesLeft;

        Walk(byte[] bytes) {
            head = ByteBuffer.wrap(bytes);
            pageSize = pageSize(head);
            usable = pageSize - (head.get(20) & 0xFF);
            charset = switch (head.getInt(56)) {
                case 2 -> StandardCharsets.UTF_16LE;
                case 3 -> StandardCharsets.UTF_16BE;
                default -> StandardCharsets.UTF_8;
            };
            pagesLeft = bytes.length / pageSize;
        }

        void page(long number) {
            long end = number * pageSize;
            if (number < 1 || end > head.capacity() || pagesLeft == 0) {
                isWhole = false;
                return;
            }
            pagesLeft--;
            ByteBuffer page = head.slice((int) end - pageSize, pageSize);
            int header = number == 1 ? FILE_HEADER : 0;
            int type = page.get(header);
            int pointers = header + (type == INTERIOR_PAGE ? 12 : 8);
            int cells = page.getShort(header + 3) & 0xFFFF;
            if ((type != INTERIOR_PAGE && type != LEAF_PAGE) || pointers + 2 * cells > pageSize) {
                isWhole = false;
                return;
            }
            for (int i = 0; i < cells; i++) {
                cell(page, page.getShort(pointers + 2 * i) & 0xFFFF, type);
            }
            if (type == INTERIOR_PAGE) {
                page(page.getInt(header + 8) & 0xFFFFFFFFL);
            }
        }

        private void cell(ByteBuffer page, int at, int type) {
            if (at > pageSize - 4) {
                isWhole = false;
            } else if (type == INTERIOR_PAGE) {
                page(page.getInt(at) & 0xFFFFFFFFL);
            } else {
                ByteBuffer cell = page.slice(at, pageSize - at);
                long length = varint(cell);
                varint(cell);
                row(cell.slice().limit((int) Math.min(local(length), cell.remaining())));
            }
        }

        /** How many bytes of a row stand on its page, the rest being on others. */
        private long local(long length) {
            long most = usable - 35L;
            if (length <= most) {
                return length;
            }
            long least = (usable - 12L) * 32 / 255 - 23;
            long some = least + (length - least) % (usable - 4L);
            return some <= most ? some : least;
        }

        /** A row of the schema: type, name, name of the table, root page, SQL. */
        private void row(ByteBuffer row) {
            long at = varint(row);
            long[] lengths = new long[5];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = length(varint(row));
            }
            String type = text(row, at, lengths[0]);
            String name = text(row, at + lengths[0], lengths[1]);
            String sql = text(row, at + lengths[0] + lengths[1] + lengths[2] + lengths[3], lengths[4]);
            if (type.equals("table")) {
                tables.put(name.toLowerCase(Locale.ROOT), sql);
            }
        }

        /** How many bytes a value of this serial type takes. */
        private static long length(long serialType) {
            if (serialType >= 12) {
                return (serialType - 12) / 2;
            }
            return serialType <= 4 ? serialType : serialType == 5 ? 6 : serialType <= 7 ? 8 : 0;
        }

        private String text(ByteBuffer row, long at, long length) {
            long from = Math.min(Math.max(0, at), row.limit());
            long to = Math.min(Math.max(from, at + length), row.limit());
            return charset.decode(row.slice((int) from, (int) (to - from))).toString();
        }

        /** A number of one to nine bytes; what is left of one where the bytes end, never below 0. */
        private static long varint(ByteBuffer from) {
            long value = 0;
            for (int i = 0; i < 9 && from.hasRemaining(); i++) {
                byte b = from.get();
                if (i == 8) {
                    return (value << 8 | (b & 0xFF)) & Long.MAX_VALUE;
                }
                value = value << 7 | (b & 0x7F);
                if (b >= 0) {
                    return value;
                }
            }
            return value;
        }
    }
}
