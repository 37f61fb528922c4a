package curvewise.ingest.format.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCsvRecognitionTest {
    private static final TableCsv FORMAT = new TableCsv();

    private static @Nullable Recognition recognise(String text) {
        byte[] head = text.getBytes(StandardCharsets.UTF_8);
        return FORMAT.recognise(new Sample(new LogFile(Path.of("log.csv"), "log.csv"), head, true));
    }

    private static FoundFile found(String name, String text) {
        return new FoundFile(name, FORMAT.name(), recognise(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epoch,loss\n0,1.5\n",
                "Step,Reward,Loss\n1,2,3\n",
                "Timestamp,Timestep,Loss,Reward_Mean,Length_Mean\n2020-01-01 10:00:00,1,2,3,4\n2020-01-01 10:00:05,2,2,3,4\n",
                "TIME/TOTAL_TIMESTEPS\ttrain/loss\n2048\t\n4096\t0.5\n",
                "loss;EPOCH\n0,5;1\n",
                " epoch , loss \n 1 , nan \n",
                "epoch,loss\n",
                "epochs,loss\n1,0.5\n2,0.4\n",
                "# epoch,loss\n1,0.5\n",
                "sep=;\nepoch;loss\n1;0,5\n",
                "epoch,loss\n1,2,3261\n2,1,5\n",
                "Unnamed: 0,loss,val_loss\n0,1,2\n",
                "train_loss,epoch,created_at\n85.9,0,2020-02-05 09:15:56.16\n85.8,1,2020-02-05 09:16:35.18\n",
                "epoch,model,loss\n0,small,1\n1,small,0.5\n",
                "Episode,TotalReward,Epsilon\n1,-1,1.0\n2,0,0.9\n",
                "\n\nepoch,loss\n0,1\n"
            })
    void logs(String text) {
        assertNotNull(recognise(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "epoch\n1\n2\n",
                "Episode,Rating,Votes\n1,8.1,120\n2,8.4,130\n",
                "Date,y_pred\n2015-05-21,131.2\n",
                "step,prediction,actual\n0,1.5,1.25\n",
                "step,y_true,y_pred\n0,1,1\n",
                "feature,importance\nage,12.5\n",
                "iteration,feature,importance\n1,age,2\n",
                ",RMSE,MAPE\ntotal,3.2,0.01\n",
                "epoch,class,AP50\n0,cat,0.5\n0,dog,0.25\n",
                "model,epoch,accuracy\nresnet18,12,0.7\nvgg16,30,0.8\n",
                "epochs,batch_size,accuracy\n50,16,0.7\n100,16,0.8\n",
                "tag,step,value\nloss,1,2\nacc,1,0.5\n",
                "iter\tPassed\tRemaining\n0\t38\t11472\n",
                "#{\"t_start\": 1558062174.33, \"env_id\": \"CartPole-v1\"}\nr,l,t\n1,2,3\n",
                "Epoch 1, loss 0.5\nEpoch 2, loss 0.4\n",
                "step, then iterate\nuntil the loss falls, and stop\n",
                "x,y,z,index,kind\n1,2,3,0,predict\n",
                "                 Class     Images  Instances          P          R      mAP50\n  all  128  929  0.64  0.537  0.605\n",
                "epoch,loss\nfirst,low\nsecond,lower\n",
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"
            })
    void otherTables(String text) {
        assertNull(recognise(text));
    }

    @Test
    void aRowThatTheSampleCutsDecidesNothing() {
        byte[] head = "epoch,loss\n0,1.5\n1,wor".getBytes(StandardCharsets.UTF_8);
        assertNotNull(FORMAT.recognise(new Sample(new LogFile(Path.of("a"), "a"), head, false)));
        byte[] header = "epoch,lo".getBytes(StandardCharsets.UTF_8);
        assertNull(FORMAT.recognise(new Sample(new LogFile(Path.of("a"), "a"), header, false)));
    }

    @Test
    void filesWithOtherColumnsAndTheSameAxisAreParts() {
        FoundFile losses = found("r/training_log.csv", "epoch,val_loss\n1,2\n");
        FoundFile scores = found("r/detection_metrics.csv", "Epoch,val_mAP\n1,0.5\n");
        assertEquals(List.of(List.of(scores, losses)), FORMAT.group(List.of(scores, losses)));
    }

    @Test
    void filesThatShareAColumnAreRunsOfTheirOwn() {
        FoundFile first = found("r/progress1.csv", "steps,reward\n1,2\n");
        FoundFile second = found("r/progress2.csv", "steps,reward,loss\n1,2,3\n");
        FoundFile third = found("r/progress3.csv", "steps,episodes\n1,2\n");
        assertEquals(
                List.of(List.of(first), List.of(second), List.of(third)), FORMAT.group(List.of(first, second, third)));
    }

    @Test
    void filesWithOtherAxesAreRunsOfTheirOwn() {
        FoundFile first = found("r/a.csv", "epoch,reward\n1,2\n");
        FoundFile second = found("r/b.csv", "step,loss\n1,2\n");
        assertEquals(2, FORMAT.group(List.of(first, second)).size());
    }

    @Test
    void aHeaderTooLongToKeepStandsAlone() {
        StringBuilder header = new StringBuilder("epoch");
        for (int i = 0; i < 900; i++) {
            header.append(",m").append(i);
        }
        FoundFile wide = found("r/a.csv", header + "\n1" + ",2".repeat(900) + "\n");
        FoundFile narrow = found("r/b.csv", "epoch,loss\n1,2\n");
        assertEquals("", wide.signature());
        assertNotEquals("", narrow.signature());
        assertEquals(2, FORMAT.group(List.of(wide, narrow)).size());
    }
}
