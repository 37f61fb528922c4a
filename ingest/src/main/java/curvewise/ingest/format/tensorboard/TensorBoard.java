package curvewise.ingest.format.tensorboard;

import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * TensorBoard event files, as TensorFlow, PyTorch, tensorboardX, CatBoost and others write them.
 *
 * <p>A series is what was logged under a tag in one file: its raw name is the tag, its values are the floats as they are stored, its line is the record
 * and its character the byte of the file that the record begins at, both counted from 1. All event files of a folder are read together, with those of
 * {@code train/}, {@code validation/} and hyper-parameter folders below it.
 */
public final class TensorBoard implements LogFormat {
    @Override
    public String name() {
        return "tensorboard";
    }

    @Override
    public @Nullable Recognition recognise(Sample sample) {
        return EventFileHead.recognise(sample);
    }

    @Override
    public List<List<FoundFile>> group(List<FoundFile> sources) {
        return List.of(sources);
    }

    @Override
    public boolean isNamedByFolder() {
        return true;
    }

    @Override
    public boolean isCompanion(FoundFile file) {
        return file.fileName().equals(HparamsYaml.FILE_NAME);
    }

    @Override
    public boolean adopts(String childFolder) {
        return FolderKind.of(childFolder) != FolderKind.OTHER;
    }

    @Override
    public boolean adopts(String childFolder, FoundFile source) {
        return adopts(childFolder) || AddedScalars.isFolderOf(childFolder, source.signature());
    }

    @Override
    public void read(Bundle bundle, RunSink sink) throws IOException {
        new BundleReading(bundle, sink, name()).read();
    }
}
