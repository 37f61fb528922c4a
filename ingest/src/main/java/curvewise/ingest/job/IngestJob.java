package curvewise.ingest.job;

import curvewise.core.settings.Settings;
import curvewise.ingest.LogFormats;
import curvewise.ingest.StaleRuns;
import curvewise.ingest.discovery.ContentHash;
import curvewise.ingest.discovery.Discovery;
import curvewise.ingest.discovery.Findings;
import curvewise.ingest.discovery.FolderSettings;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.job.IngestProgress.Phase;
import curvewise.store.ImportLog;
import curvewise.store.Ledger;
import curvewise.store.Place;
import curvewise.store.Publication;
import curvewise.store.ReadBundle;
import curvewise.store.Reconciliation;
import curvewise.store.RunStore;
import curvewise.store.WaitingBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Imports a folder: discover what changed, read and publish it bundle by bundle, reconcile what moved, vanished or is a copy, analyse,
 * rank.
 *
 * <p>Each import is a new instance of the job: what is left to do stands in the facts themselves, so that an import that was killed is made good by the
 * next, whoever starts it.
 */
public final class IngestJob {
    private static final String NAME = "ingest";
    /** A chunk waits for its slowest log, which shows the less the more there are; of a killed import so many are read again. */
    private static final int BUNDLES_A_THREAD = 32;

    /** A chunk waits for its slowest group of runs. */
    private static final int GROUPS_A_THREAD = 32;

    private final List<LogFormat> formats;
    private final IngestRequest request;
    private final RunStore store;
    private final IngestProgress progress;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    private final JdbcTransactionManager transactions;
    private final TransactionAwareDataSourceProxy joined;
    private final ExecutorService readers;
    private final Place place;
    private final Settings settings;
    private final long importId;
    private long filesRead;
    /** Whether rows of runs were written, and so others left behind. */
    private final AtomicBoolean hasReplaced = new AtomicBoolean();

    private final List<IngestSummary.Problem> defects = Collections.synchronizedList(new ArrayList<>());
    private Findings findings = new Findings();
    private Publication.Count count = new Publication.Count(0, 0, 0, 0);
    private Reconciliation.Result settled = new Reconciliation.Result(0, 0, 0, 0, 0);

    private IngestJob(List<LogFormat> formats, IngestRequest request, RunStore store, IngestProgress progress)
            throws IOException {
        this.formats = formats;
        this.request = request;
        this.store = store;
        this.progress = progress;
        this.transactions = new JdbcTransactionManager(store.dataSource());
        this.joined = new TransactionAwareDataSourceProxy(store.dataSource());
        this.readers = Executors.newFixedThreadPool(request.threads());
        this.place = store.roots().enter(request.folder().toRealPath());
        String text = FolderSettings.read(place.root());
        this.settings = request.settings().of(text);
        store.roots().settle(place, text);
        this.importId = store.imports().begin(place, now);
    }

    /**
     * Imports the folder of the request into the store.
     *
     * @throws NoLogsException when there is no log in it; nothing is swept then
     * @throws IOException when the folder itself cannot be read
     */
    public static IngestSummary run(IngestRequest request, RunStore store, IngestProgress progress) throws IOException {
        return run(LogFormats.ALL, request, store, progress);
    }

    static IngestSummary run(List<LogFormat> formats, IngestRequest request, RunStore store, IngestProgress progress)
            throws IOException {
        IngestJob job = new IngestJob(formats, request, store, progress);
        try {
            return job.execute();
        } finally {
            job.readers.shutdownNow();
        }
    }

    private IngestSummary execute() throws IOException {
        store.readings().sweep();
        JobExecution execution = launch();
        if (hasReplaced.get()) {
            store.shrinkAtClose();
        }
        boolean isComplete = execution.getStatus() == BatchStatus.COMPLETED;
        IngestSummary summary = summary();
        store.imports().end(importId, now(), outcome(summary, isComplete, execution.getId()));
        if (!isComplete) {
            throw Failures.of(execution);
        }
        return summary;
    }

    private JobExecution launch() {
        try {
            JobRepository repository = JobRepositories.in(store.dataSource(), transactions);
            TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.afterPropertiesSet();
            // whoever has the store open is alone: what is said to run was killed
            repository.findRunningJobExecutions(NAME).forEach(operator::recover);
            return operator.start(
                    job(repository),
                    new JobParametersBuilder().addLong("import", importId).toJobParameters());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the job could not be started", e);
        }
    }

    private Job job(JobRepository repository) {
        return new JobBuilder(NAME, repository)
                .start(tasklet(repository, "discover", this::discover))
                .next(readAndStore(repository))
                .next(tasklet(repository, "reconcile", this::reconcile))
                .next(analyse(repository))
                .next(tasklet(repository, "rank", this::rank))
                .build();
    }

    private interface Action {
        void run() throws IOException;
    }

    private Step tasklet(JobRepository repository, String name, Action action) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            action.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private void discover() throws IOException {
        progress.begins(Phase.DISCOVER);
        Ledger ledger = store.ledger(importId, now);
        findings = new Discovery(
                        formats,
                        ledger,
                        place,
                        request.isVerifying(),
                        settings.ignored(),
                        request.excluded(),
                        progress::discovered)
                .walk();
        if (!findings.hasLogs()) {
            throw new NoLogsException(request.folder(), findings.firstHidden());
        }
        var plan = store.waiting().plan(place);
        progress.planned(plan.bundles(), plan.bytes());
        progress.begins(Phase.READ);
    }

    private Step readAndStore(JobRepository repository) {
        BundleReader reader = new BundleReader(formats, store.readings());
        Publication publication = store.publication(joined, place, importId, now);
        return new StepBuilder("read and store", repository)
                .<WaitingBundle, ReadBundle>chunk(BUNDLES_A_THREAD * request.threads())
                .reader(new WaitingBundles(store.waiting(), place))
                .processor(bundle -> {
                    ReadBundle read = reader.read(bundle);
                    progress.read(bundle.name(), bundle.bytes());
                    return read;
                })
                .writer(chunk -> publish(publication, chunk))
                .faultTolerant()
                .skipPolicy((failure, skips) -> Failures.isOfOneLog(failure))
                .skipListener(new SkipListener<>() {
                    @Override
                    public void onSkipInProcess(WaitingBundle bundle, Throwable defect) {
                        defects.add(new IngestSummary.Problem(bundle.name(), Failures.describe(defect)));
                    }

                    @Override
                    public void onSkipInWrite(ReadBundle bundle, Throwable defect) {
                        defects.add(new IngestSummary.Problem(bundle.name(), Failures.describe(defect)));
                    }
                })
                .taskExecutor(new TaskExecutorAdapter(readers))
                .transactionManager(transactions)
                .build();
    }

    private void publish(Publication publication, Chunk<? extends ReadBundle> chunk) {
        hasReplaced.set(true);
        // taken over at the end: where one cannot be written, all of the chunk are undone and tried again one by one
        Publication.Count published = count;
        long opened = filesRead;
        for (ReadBundle read : chunk) {
            published = published.plus(publication.publish(read));
            opened += read.files().stream().filter(f -> f.contentHash() != null).count();
        }
        count = published;
        filesRead = opened;
        progress.published(chunk.size());
    }

    private void reconcile() {
        progress.begins(Phase.RECONCILE);
        Ledger ledger = store.ledger(importId, now);
        var vanished = new Reconciliation.Vanished(
                notBelowClosed(ledger.vanishedBundles(place, findings.bundles())),
                notBelowClosed(ledger.vanishedFiles(place, findings.files())));
        settled = store.reconciliation(place, IngestJob::headHash).settle(vanished, request.acceptsMissing());
        hasReplaced.compareAndSet(false, settled.deleted() + settled.moved() > 0);
    }

    /** What stands below a folder that may not be entered is unknown, not gone; then nothing is swept at all. */
    private List<Long> notBelowClosed(List<Long> vanished) {
        return findings.closedFolders().isEmpty() ? vanished : List.of();
    }

    private static byte @Nullable [] headHash(Path file, long length) {
        try {
            return ContentHash.ofHead(file, length);
        } catch (IOException e) {
            return null;
        }
    }

    /** Judges on the readers' threads, which write too: an item that held a run's points until all of its chunk were judged would fill the memory. */
    private Step analyse(JobRepository repository) {
        StaleRuns runs = new StaleRuns(store.analyses(request.digest()), request.settings());
        long[] after = {-1};
        return new StepBuilder("analyse", repository)
                .<List<Long>, List<Long>>chunk(GROUPS_A_THREAD * request.threads())
                .reader(() -> {
                    if (after[0] < 0) {
                        progress.begins(Phase.ANALYSE);
                    }
                    List<Long> next = runs.next(after[0]);
                    after[0] = next.isEmpty() ? Math.max(0, after[0]) : next.get(next.size() - 1);
                    return next.isEmpty() ? null : next;
                })
                .processor(ids -> {
                    hasReplaced.set(true);
                    runs.judge(ids, this::takeDown);
                    return ids;
                })
                .writer(chunk -> {})
                .taskExecutor(new TaskExecutorAdapter(readers))
                .transactionManager(transactions)
                .build();
    }

    /** A defect of ours in the judging of one run leaves it without a judgement, to be tried again, and the others go on. */
    private void takeDown(String run, RuntimeException defect) {
        if (!Failures.isOfOneLog(defect)) {
            throw defect;
        }
        defects.add(new IngestSummary.Problem(run, Failures.describe(defect)));
    }

    private void rank() {
        store.ranked(joined, request.digest(), request.settings(), request.baselines())
                .settle();
    }

    private IngestSummary summary() {
        var files = store.ledger(importId, now).outcomes(place, IngestSummary.LISTED);
        return new IngestSummary(
                findings.filesSeen(),
                filesRead,
                count.added() - settled.duplicateRuns() - settled.moved(),
                count.updated(),
                findings.bundlesUnchanged(),
                settled.moved(),
                count.retired() + settled.deleted(),
                count.points(),
                files.counts(),
                problems(files.unreadable()),
                problems(files.partial()),
                settled.kept(),
                List.copyOf(findings.closedFolders()),
                List.copyOf(defects));
    }

    private static List<IngestSummary.Problem> problems(List<Ledger.Told> told) {
        return told.stream()
                .map(t -> new IngestSummary.Problem(t.path(), t.reason()))
                .toList();
    }

    private static ImportLog.Outcome outcome(IngestSummary s, boolean isComplete, long executionId) {
        return new ImportLog.Outcome(
                isComplete ? "completed" : "failed",
                executionId,
                s.filesSeen(),
                s.filesRead(),
                s.added(),
                s.updated(),
                s.unchanged(),
                s.moved(),
                s.retired(),
                s.points(),
                s.unreadable().size() + s.notSwept() + s.defects().size());
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
