package curvewise.cli;

import static curvewise.cli.ExitCode.STORE_UNAVAILABLE;
import static curvewise.cli.ExitCode.WRONG_INPUT;

import curvewise.cli.BadInput.Place;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What may stand where the store should be, and where the site should. */
final class BadStores {
    private static final String INGEST = "ingest FOLDER -q --store STORE";
    private static final String REPORT = "report -q --store STORE --out SITE";
    private static final String COMPARE = "compare a b --store STORE";
    private static final String SQL = "sql --store STORE select~1";

    private BadStores() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        for (String command : List.of(REPORT, COMPARE, SQL)) {
            all.add(new BadInput("no store", command, STORE_UNAVAILABLE, place -> {}));
        }
        for (String command : List.of(INGEST, REPORT, SQL)) {
            all.add(new BadInput(
                    "a store of 0 bytes", command, STORE_UNAVAILABLE, place -> Files.createFile(place.storeFile())));
            all.add(new BadInput("a store of random bytes", command, STORE_UNAVAILABLE, BadStores::random));
            all.add(new BadInput("a store cut to 8 KiB", command, STORE_UNAVAILABLE, BadStores::cut));
            all.add(new BadInput("a database of another program", command, STORE_UNAVAILABLE, BadStores::foreign));
            all.add(new BadInput("a store of a newer Curvewise", command, STORE_UNAVAILABLE, BadStores::newer));
        }
        all.add(new BadInput(
                "a folder where the store should be",
                INGEST,
                STORE_UNAVAILABLE,
                place -> Files.createDirectory(place.storeFile())));
        all.add(new BadInput(
                "a pipe where the store should be",
                INGEST,
                STORE_UNAVAILABLE,
                place -> BadInput.system("mkfifo", place.storeFile().toString())));
        all.add(new BadInput(
                "a text where the store should be",
                INGEST,
                STORE_UNAVAILABLE,
                place -> Files.writeString(place.storeFile(), "dear diary\n".repeat(2000))));
        all.add(new BadInput("a run that nobody knows", COMPARE, WRONG_INPUT, BadStores::empty));
        all.add(new BadInput("SQL that is none", "sql --store STORE selec~1", WRONG_INPUT, BadStores::empty));
        all.add(new BadInput("SQL that writes", "sql --store STORE delete~from~runs", WRONG_INPUT, BadStores::empty));
        all.add(new BadInput(
                "a site's place taken by somebody else",
                "nightly FOLDER -q --store STORE --out SITE",
                WRONG_INPUT,
                place -> {
                    Files.createDirectory(place.site());
                    Files.writeString(place.site().resolve("thesis.tex"), "mine\n");
                }));
        all.add(new BadInput(
                "a file where the site should be",
                "nightly FOLDER -q --store STORE --out SITE",
                WRONG_INPUT,
                place -> Files.writeString(place.site(), "mine\n")));
        return all;
    }

    private static void empty(Place place) {
        RunStore.open(location(place)).close();
    }

    private static StoreLocation location(Place place) {
        return StoreLocation.of(place.storeFile().toString());
    }

    private static void random(Place place) throws Exception {
        byte[] junk = new byte[20_000];
        new Random(1).nextBytes(junk);
        Files.write(place.storeFile(), junk);
    }

    /** Under another name first: the database may hold on to a file for as long as the process lives. */
    private static void cut(Place place) throws Exception {
        Path whole = place.top().resolve("folder/whole.mv.db");
        RunStore.open(StoreLocation.of(whole.toString())).close();
        Files.write(place.storeFile(), Arrays.copyOf(Files.readAllBytes(whole), 8192));
        Files.delete(whole);
    }

    private static void foreign(Place place) throws Exception {
        try (Connection connection = DriverManager.getConnection(location(place).base(), "sa", "")) {
            connection.createStatement().execute("create table customers (id int)");
        }
    }

    private static void newer(Place place) throws Exception {
        empty(place);
        try (Connection connection = DriverManager.getConnection(location(place).base(), "sa", "")) {
            connection
                    .createStatement()
                    .execute("insert into \"flyway_schema_history\" values (99, '99', 'later', 'SQL', "
                            + "'V99__later.sql', 1, 'sa', timestamp '2030-01-01 00:00:00', 1, true)");
        }
    }
}
