package curvewise.ingest.format.tensorboard;

import org.jspecify.annotations.Nullable;

/**
 * Takes apart the values of a summary. Histograms, images and audio are stepped over.
 *
 * <p>The fields of the messages are those of TensorFlow's summary.proto.
 */
final class SummaryParser {
    private static final int VALUE = (1 << 3) | Fields.BYTES;
    private static final int TAG = (1 << 3) | Fields.BYTES;
    private static final int SIMPLE_VALUE = (2 << 3) | Fields.FIXED32;
    private static final int NODE_NAME = (7 << 3) | Fields.BYTES;
    private static final int TENSOR = (8 << 3) | Fields.BYTES;
    private static final int METADATA = (9 << 3) | Fields.BYTES;
    private static final int PLUGIN_DATA = (1 << 3) | Fields.BYTES;
    private static final int DATA_CLASS = (4 << 3) | Fields.VARINT;
    private static final int PLUGIN_NAME = (1 << 3) | Fields.BYTES;
    private static final int PLUGIN_CONTENT = (2 << 3) | Fields.BYTES;

    private final EventHandler handler;
    private final TagTable tags = new TagTable();
    private final TensorValue tensorValue = new TensorValue();
    private final Fields value = new Fields();
    private final Fields tensor = new Fields();
    private final Fields metadata = new Fields();
    private final Fields plugin = new Fields();
    private final Fields pluginContent = new Fields();
    private int nameFrom;
    private int nameTo;
    private boolean hasTag;
    private boolean hasNumber;
    private boolean hasTensor;
    private boolean hasMetadata;
    private float number;
    private boolean hasFound;

    SummaryParser(EventHandler handler) {
        this.handler = handler;
    }

    TagTable tags() {
        return tags;
    }

    /** Whether the last summary held anything that was handed on. */
    boolean hasFound() {
        return hasFound;
    }

    /** Takes apart the values of a summary; {@code false} where its bytes are none. */
    boolean parse(Fields summary) {
        hasFound = false;
        while (summary.next()) {
            if (summary.key() == VALUE && !(split(summary) && take())) {
                return false;
            }
        }
        return summary.isWhole();
    }

    /** Notes where the parts of a value stand. */
    private boolean split(Fields summary) {
        nameTo = 0;
        nameFrom = 0;
        hasTag = false;
        hasNumber = false;
        hasTensor = false;
        hasMetadata = false;
        value.over(summary);
        while (value.next()) {
            switch (value.key()) {
                case TAG -> name(true);
                case NODE_NAME -> name(false);
                case SIMPLE_VALUE -> {
                    number = value.floatValue();
                    hasNumber = true;
                }
                case TENSOR -> {
                    tensor.over(value);
                    hasTensor = true;
                }
                case METADATA -> {
                    metadata.over(value);
                    hasMetadata = true;
                }
                default -> {}
            }
        }
        return value.isWhole();
    }

    /** Old writers named the node, newer ones give a tag, CatBoost both. */
    private void name(boolean isTag) {
        if (isTag || !hasTag) {
            nameFrom = value.from();
            nameTo = value.to();
            hasTag = isTag;
        }
    }

    private boolean take() {
        if (!hasNumber && !hasTensor && !hasMetadata) {
            return true;
        }
        Tag tag = tags.of(value.data(), nameFrom, nameTo);
        if (tag == null) {
            handler.unnamed();
            return true;
        }
        if (hasMetadata && !metadata(tag)) {
            return false;
        }
        if (hasNumber) {
            handler.scalar(tag, number);
            hasFound = true;
        }
        return !hasTensor || tensor(tag);
    }

    private boolean metadata(Tag tag) {
        long dataClass = 0;
        String name = "";
        pluginContent.over(metadata.data(), 0, 0);
        while (metadata.next()) {
            if (metadata.key() == DATA_CLASS) {
                dataClass = metadata.bits();
            } else if (metadata.key() == PLUGIN_DATA) {
                name = pluginName();
            }
        }
        tag.plugin(Plugin.of(name, dataClass));
        if (tag.plugin() == Plugin.HPARAMS) {
            handler.hparams(pluginContent);
            hasFound = true;
        }
        return metadata.isWhole() && plugin.isWhole() && pluginContent.isWhole();
    }

    private String pluginName() {
        String name = "";
        plugin.over(metadata);
        while (plugin.next()) {
            if (plugin.key() == PLUGIN_NAME) {
                name = plugin.text();
            } else if (plugin.key() == PLUGIN_CONTENT) {
                pluginContent.over(plugin);
            }
        }
        return name;
    }

    private boolean tensor(Tag tag) {
        @Nullable Plugin shown = tag.plugin();
        if (shown == Plugin.OTHER || shown == Plugin.HPARAMS) {
            return true;
        }
        switch (tensorValue.read(tensor)) {
            case NUMBER -> {
                if (shown != Plugin.TEXT) {
                    handler.scalar(tag, tensorValue.number());
                    hasFound = true;
                }
            }
            case TEXT -> {
                if (shown != Plugin.SCALARS) {
                    hasFound |= handler.text(tag, tensor.data(), tensorValue.textFrom(), tensorValue.textTo());
                }
            }
            case OTHER -> {}
            case MALFORMED -> {
                return false;
            }
        }
        return true;
    }
}
