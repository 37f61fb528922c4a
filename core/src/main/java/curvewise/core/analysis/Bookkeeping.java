package curvewise.core.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Parameters that do not make two runs different configurations: the seeds, which are reported as such, and what is written down about a run without changing
 * what it learns. What may change a result, such as the number of GPUs, the data's place or the interval of evaluation, is not listed.
 */
public final class Bookkeeping {
    /** Last parts of names that hold a seed, the most general first. */
    private static final List<String> SEEDS = words("""
            seed random_seed manual_seed manualseed randomseed rng_seed global_seed seed_everything
            random_state train_seed training_seed torch_seed np_seed numpy_seed env_seed data_seed
            """);

    /** What a run is called. */
    private static final List<String> LABELS = words("""
            exp_id exp_name experiment_id experiment_name expname job_id job_name run_id run_name run_uuid
            trial_id trial_name trial_num username wandb_project wandb_run_name
            """);
    /** Where a run writes: the result is the same in another place. */
    private static final List<String> PLACES = words("""
            cache_dir checkpoint_dir checkpoint_path ckpt_dir default_root_dir exp_dir local_dir log_dir
            log_file log_folder log_path logdir logging_dir logs_dir out_dir outdir output_dir output_file
            output_folder output_path result_dir results_dir run_dir save_dir save_folder save_path
            savedir summary_dir tb_dir tb_log_dir tensorboard_dir tensorboard_log work_dir workdir
            """);
    /** How a run was taken up again: what it does then is what it was told at first. */
    private static final List<String> CONTINUING = words("""
            auto_resume exist_ok overwrite_output_dir resume resume_from resume_from_checkpoint
            resume_training start_epoch
            """);
    /** On which machine it ran and how it talks to the others; not how many there were, which scales the batch. */
    private static final List<String> MACHINE = words("""
            cuda_visible_devices dataloader_num_workers ddp_timeout device device_id device_ids
            dist_backend dist_url gpu gpu_id gpu_ids hostname init_method local_rank master_addr
            master_port n_workers no_cuda node_ip node_rank num_threads num_workers persistent_workers pid
            pin_mem pin_memory prefetch_factor workers
            """);
    /** What it tells about itself, and how often. */
    private static final List<String> REPORTING = words("""
            disable_tqdm log_every_n_steps log_freq log_interval log_level logging_first_step
            logging_steps logging_strategy print_freq print_interval progress_bar report_to save_every
            save_freq save_interval save_period save_steps save_strategy save_total_limit use_tensorboard
            use_wandb verbose verbosity
            """);
    /** Words that are bookkeeping at the top only: {@code optimizer.name} and {@code lora.rank} are choices. */
    private static final List<String> AT_THE_TOP = words("""
            comment created_at date datetime desc description display end_time entity exp experiment host
            launcher name note notes out output plots port project rank run save start_time started_at tag
            tags threads time timestamp trial user
            """);
    /** Trees that stores and launchers write themselves. */
    private static final List<String> TREES = words("""
            tags.mlflow. mlflow. _wandb wandb. hydra.
            """);
    /** Trees that hold a run's own arguments: what stands right below them stands at the top. */
    private static final List<String> ROOTS = words("""
            args. cfg. config. hparams. hyper_parameters. opt. options. params. training_args.
            """);

    private static final List<List<String>> ANYWHERE = List.of(LABELS, PLACES, CONTINUING, MACHINE, REPORTING);

    private Bookkeeping() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Whether a parameter of this dotted name is a seed. */
    public static boolean isSeed(String name) {
        return SEEDS.contains(lastPart(normal(name)));
    }

    /** Orders seeds, the most general first. */
    static int seedOrder(String name) {
        String normal = normal(name);
        int depth = (int) normal.chars().filter(c -> c == '.').count();
        return depth * SEEDS.size() + SEEDS.indexOf(lastPart(normal));
    }

    /** Whether a parameter of this dotted name is bookkeeping. */
    public static boolean isBookkeeping(String name) {
        String normal = normal(name);
        if (TREES.stream().anyMatch(normal::startsWith)) {
            return true;
        }
        String top = ROOTS.stream()
                .filter(normal::startsWith)
                .findFirst()
                .map(root -> normal.substring(root.length()))
                .orElse(normal);
        return AT_THE_TOP.contains(top) || Arrays.stream(normal.split("\\.")).anyMatch(Bookkeeping::isAnywhere);
    }

    private static boolean isAnywhere(String part) {
        return ANYWHERE.stream().anyMatch(names -> names.contains(part));
    }

    /** Lower case, {@code _} for {@code -}, dots between parts, without the {@code --} of an option. */
    private static String normal(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT).replace('/', '.').replace('-', '_');
        return text.startsWith("__") ? text.substring(2) : text;
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
