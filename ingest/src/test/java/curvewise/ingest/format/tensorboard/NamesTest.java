package curvewise.ingest.format.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "events.out.tfevents.1526711193.hoppe-A550JK, 1526711193, hoppe-A550JK",
        "events.out.tfevents.1714995112.Akshay.29700.1, 1714995112, Akshay",
        "events.out.tfevents.1714995112.node1.cluster.edu.29700.0, 1714995112, node1.cluster.edu",
        "events.out.tfevents.1590000000.host.12.34.v2, 1590000000, host",
        "events.out.tfevents.1590000000.host.v2, 1590000000, host",
        "events.out.tfevents.1590000000.host.12.34.fold_1, 1590000000, host",
        "events.out.tfevents.1590000000.host.profile-empty, 1590000000, host",
        "old-events.out.tfevents.1544600000.WS, 1544600000, WS"
    })
    void theNameTellsTimeAndHost(String name, double time, String host) {
        assertEquals(new EventFileName(time, host), EventFileName.of(name));
    }

    @ParameterizedTest
    @CsvSource({"events.out.tfevents", "renamed.bin", "events.out.tfevents.x.host", "events.out.tfevents.1590000000"})
    void aNameThatTellsNothingIsTakenAsThat(String name) {
        assertEquals(new EventFileName(Double.NaN, null), EventFileName.of(name));
    }

    @Test
    void aCurveOfAddScalarsIsNamedByWhatFollowsTheTag() {
        assertEquals(Split.TRAIN, AddedScalars.split("a/Loss_all_train", "Loss/all"));
        assertEquals(Split.VAL, AddedScalars.split("loss_val_epoch", "loss"));
        assertNull(AddedScalars.split("run_14h_xsinx", "run_14h"));
        assertNull(AddedScalars.split("a/loss_train", "other"));
        assertNull(AddedScalars.split("", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "256, 256",
        "-3, -3",
        "0, 0",
        "0.1, 0.1",
        "0.10000000149011612, 0.10000000149011612",
        "1e-4, 0.0001",
        "1e-8, 1E-8",
        "1.5e300, 1.5E+300",
        "1e15, 1000000000000000",
        "4.9e-324, 5E-324",
        "0x1p-44, 5.6843418860808015E-14",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void aNumberIsWrittenShortAndReadsBackTheSame(double value, String text) {
        assertEquals(text, PlainNumber.text(value));
        assertEquals(value, Double.parseDouble(PlainNumber.text(value)));
    }
}
