package curvewise.core.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting that many programs have, under whichever name.
 *
 * @param order its place among those that matter for what is learnt, the weightiest first
 * @param meaning in a few plain words
 * @param effect what of the objective it changes
 */
record KnownSetting(int order, String meaning, Effect effect) {
    /** Which losses a setting makes incomparable, because it changes what is summed up and not only how well it is solved. */
    enum Effect {
        /** None. */
        NONE("-"),
        /** That of training only: harder pictures, units left out. */
        TRAINING("t"),
        /** All. */
        OBJECTIVE("o");

        private final String mark;

        Effect(String mark) {
            this.mark = mark;
        }

        private static Effect of(String mark) {
            return Arrays.stream(values())
                    .filter(effect -> effect.mark.equals(mark))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a log counts of the model that settings made. */
    private static final String OBSERVED = "parameters of the model";

    /** Settings by the last part of their names: names, effect, meaning. Their order is that of a reader's questions: how was it trained, on what, with which tricks. */
    private static final List<String> LINES = """
            lr lr0 learning_rate base_lr init_lr eta0 learningrate | - | learning rate
            model arch architecture model_name model_name_or_path backbone net network cfg_model | - | model
            weights pretrained init_from pretrained_model | - | weights that training starts from
            imgsz img_size image_size input_size img crop_size resolution | o | input size in px
            batch batch_size train_batch_size per_device_train_batch_size samples_per_gpu batchsize micro_batch_size | - | samples per step
            epochs num_epochs max_epochs num_train_epochs n_epochs nepochs max_epoch | - | epochs planned
            max_steps max_iters max_iter num_iterations total_timesteps train_steps iterations max_update | - | steps planned
            optimizer opt optim optimiser optimizer_name | - | optimizer
            data dataset dataset_name dataset_file data_path data_dir data_root train_file train_data | o | training data
            lr_scheduler lr_scheduler_type scheduler sched lr_policy lr_decay_style | - | learning-rate schedule
            lrf min_lr eta_min final_lr | - | final learning rate (of lrf: as a share of the first)
            cos_lr | - | cosine schedule
            lr_drop lr_steps lr_step_size milestones step_size decay_epochs | - | where the learning rate falls
            lr_gamma decay_rate lr_decay | - | factor of each fall of the learning rate
            warmup_epochs | - | epochs of warm-up
            warmup_steps warmup_iters lr_warmup_iters warmup | - | steps of warm-up
            warmup_ratio | - | share of training that is warm-up
            warmup_momentum | - | momentum at the start of warm-up
            warmup_bias_lr warmup_lr | - | learning rate at the start of warm-up
            momentum | - | momentum
            beta1 adam_beta1 | - | decay of Adam's first moment
            beta2 adam_beta2 | - | decay of Adam's second moment
            betas | - | decays of Adam's moments
            weight_decay wd l2 reg_lambda | - | weight decay
            gradient_accumulation_steps accumulate accum_iter grad_accum update_freq | - | batches added up per step
            nbs | - | nominal batch the decay is scaled to
            clip_grad grad_clip max_grad_norm clip_max_norm gradient_clip_val clip_grad_norm | - | limit of the gradient's norm
            world_size num_gpus ngpus gpus nproc_per_node devices | - | processes in parallel
            patience early_stopping_rounds early_stopping_patience | - | epochs without progress before it stops
            loss criterion loss_fn objective | o | what is minimised
            gamma | - | discount, or factor of a schedule
            label_smoothing smoothing label_smoothing_factor | o | share of each label given to the others
            dropout drop drop_rate attention_dropout hidden_dropout | t | share of units left out
            drop_path drop_path_rate stochastic_depth | t | share of layers left out
            freeze freeze_layers frozen_stages | - | layers kept as they are
            amp fp16 bf16 mixed_precision half precision dtype use_amp | - | number format
            ema model_ema ema_decay use_ema | - | averaged weights
            hidden_size hidden_dim d_model n_embd embed_dim width num_leaves | - | width of the model
            num_layers n_layer n_layers depth max_depth num_hidden_layers | - | depth of the model
            num_heads n_head nheads num_attention_heads | - | attention heads
            max_seq_length seq_length block_size max_length context_length seq_len | o | length of a sequence
            n_parameters num_parameters n_params num_params total_params | - | parameters of the model
            num_classes nc n_classes num_labels | o | classes
            single_cls | o | all classes taken as one
            task | o | what is learnt
            box box_loss_gain | o | weight of the box loss
            cls cls_loss_gain | o | weight of the class loss
            dfl | o | weight of the edge loss
            obj | o | weight of the objectness loss
            cls_pw obj_pw | o | weight of positives in a loss
            fl_gamma focal_gamma | o | focus of the loss on hard samples
            pose kobj | o | weight of a keypoint loss
            augment data_augmentation augmentation aug aa auto_augment | t | automatic augmentation
            hsv_h | t | colour jitter, hue
            hsv_s | t | colour jitter, saturation
            hsv_v | t | colour jitter, value
            color_jitter | t | colour jitter
            degrees rotation | t | random rotation
            translate | t | random shift
            scale | t | random scaling
            shear | t | random shear
            perspective | t | random perspective
            flipud | t | vertical flip
            fliplr hflip | t | horizontal flip
            bgr | t | swapped colour channels
            mosaic | t | mosaic augmentation
            close_mosaic | t | last epochs without mosaic
            mixup mixup_alpha | t | mixup augmentation
            cutmix cutmix_alpha | t | cutmix augmentation
            copy_paste | t | copy-paste augmentation
            copy_paste_mode | t | how objects are pasted
            erasing reprob random_erasing random_erase | t | random erasing
            crop_fraction | t | share of the picture kept
            multi_scale | t | input size that varies
            rect | o | pictures not padded to squares
            cache | - | pictures kept in memory
            fraction | o | share of the data that is used
            iou iou_t iou_thres nms_thresh | - | overlap from which boxes are one
            conf conf_thres score_thresh | - | least confidence of a box
            max_det detections_per_img | - | most boxes per image
            deterministic | - | same numbers at each start
            sync_bn | - | batch norm over all processes
            val_interval eval_interval eval_steps eval_freq val_check_interval evaluation_strategy | - | how often it is evaluated
            env env_id env_name | o | environment
            n_steps rollout_length | - | steps of each rollout
            ent_coef entropy_coef | o | weight of the entropy
            vf_coef value_coef | o | weight of the value loss
            clip_range clip_ratio | - | limit of each policy's change
            n_estimators num_boost_round num_trees | - | trees planned
            subsample bagging_fraction | t | share of rows of each tree
            colsample_bytree feature_fraction | t | share of columns of each tree
            lora_r lora_rank | - | rank of the adapters
            lora_alpha | - | scale of the adapters
            """.strip().lines().toList();

    private static final Map<String, KnownSetting> BY_NAME = byName();

    private static Map<String, KnownSetting> byName() {
        Map<String, KnownSetting> all = new HashMap<>();
        for (int i = 0; i < LINES.size(); i++) {
            String[] cells = LINES.get(i).split("\\|", -1);
            KnownSetting setting = new KnownSetting(i, cells[2].strip(), Effect.of(cells[1].strip()));
            for (String name : cells[0].strip().split(" ", -1)) {
                if (all.put(name, setting) != null) {
                    throw new IllegalStateException(name + " stands twice among the known settings");
                }
            }
        }
        return all;
    }

    /** The setting of a dotted name; {@code null} where it is not known. */
    static @Nullable KnownSetting of(String key) {
        String name = key.strip().toLowerCase(Locale.ROOT).replace('/', '.').replace('-', '_');
        String last = name.substring(name.lastIndexOf('.') + 1);
        return BY_NAME.get(last);
    }

    /** Whether it is nothing that somebody chose, but what came of it. */
    boolean isObserved() {
        return meaning.equals(OBSERVED);
    }

    /** How many are known: where those stand that are not. */
    static int count() {
        return LINES.size();
    }
}
