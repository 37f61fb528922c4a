package curvewise.ingest.format.notebook;

import curvewise.ingest.container.Decoding;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.TextAhead;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import curvewise.ingest.format.TextLogFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Jupyter notebook: each cell that printed a log is read by the format of that log, as a text of its own named {@code x.ipynb#cell6}. A cell that prints
 * nothing we know is passed over.
 */
public final class Notebook implements LogFormat {
    private final List<TextLogFormat> formats;

    /** Reads cells by the first of these formats that recognises what they printed. */
    public Notebook(List<TextLogFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    @Override
    public String name() {
        return "notebook";
    }

    /**
     * Recognises a notebook one of whose cells printed a log. Images may fill the first {@link Sample#LIMIT} bytes: of a larger notebook only reading
     * tells, and it may turn out to hold no run.
     */
    @Override
    public @Nullable Recognition recognise(Sample sample) {
        if (!sample.isText() || !sample.isNotebook()) {
            return null;
        }
        boolean goesOn = !sample.isWhole() && sample.head().length >= Sample.LIMIT;
        return goesOn || hasLog(sample) ? Recognition.source() : null;
    }

    @Override
    public void read(Bundle bundle, RunSink sink) throws IOException {
        for (LogFile file : bundle.sources()) {
            try (NotebookCells cells = new NotebookCells(Decoding.open(file))) {
                while (cells.next()) {
                    read(file, cells, sink);
                }
                String damage = cells.damage();
                if (damage != null) {
                    sink.file(file).damaged(0, damage);
                }
            }
        }
    }

    private boolean hasLog(Sample sample) {
        try (NotebookCells cells = new NotebookCells(new StringReader(sample.text()))) {
            while (cells.next()) {
                if (formatOf(text(sample.file(), cells)) != null) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
    }

    private void read(LogFile file, NotebookCells cells, RunSink sink) throws IOException {
        TextAhead text = text(file, cells);
        TextLogFormat format = formatOf(text);
        if (format != null) {
            format.read(text, new CellSink(sink, cells.number()));
        }
    }

    private static TextAhead text(LogFile file, NotebookCells cells) {
        return new TextAhead(new LineReader(file.name() + "#cell" + cells.number(), file, cells.output()));
    }

    private @Nullable TextLogFormat formatOf(TextAhead text) throws IOException {
        String head = text.head(Sample.LIMIT);
        for (TextLogFormat format : formats) {
            if (!head.isEmpty() && format.recognisesText(head)) {
                return format;
            }
        }
        return null;
    }
}
