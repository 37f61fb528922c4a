package curvewise.report.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with one window, and what it asked for and said since it was last asked. */
final class Browser implements AutoCloseable {
    private static final int HEIGHT = 900;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long MOMENT_NANOS = 20_000_000;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start(Programs programs) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(programs.browser().toFile());
        options.addArguments(
                "--headless=new",
                "--hide-scrollbars",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        options.setCapability("goog:loggingPrefs", logs);
        // with a driver of its own Selenium fetches none
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Sets all that a test may have changed to what a reader with a wide light window has, and forgets what was said. */
    Browser fresh() {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        show(1280, "light", "screen");
        driver.get("about:blank");
        asked();
        said();
        return this;
    }

    /** A window of that width, in {@code light} or {@code dark}, for the {@code screen} or for {@code print}. */
    void show(int width, String scheme, String media) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        send(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void withoutScripts() {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Opens a page anew, also where only the fragment differs from what is open. */
    Browser open(String address) {
        driver.get("about:blank");
        driver.get(address);
        return this;
    }

    Browser open(Path page) {
        return open(page.toUri().toString());
    }

    void reload() {
        driver.navigate().refresh();
    }

    void back() {
        driver.navigate().back();
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** What a script gives back. */
    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    String text(String script, Object... arguments) {
        return String.valueOf(run(script, arguments));
    }

    long number(String script, Object... arguments) {
        return ((Number) Objects.requireNonNull(run(script, arguments))).longValue();
    }

    boolean is(String script, Object... arguments) {
        return Boolean.TRUE.equals(run(script, arguments));
    }

    List<String> texts(String script, Object... arguments) {
        List<String> texts = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(run(script, arguments))).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    /** What a script hands to its last argument. */
    @Nullable
    Object await(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Moves the pointer to a place in an element, as parts of its width and height from its middle. */
    void pointAt(String selector, double right, double down) {
        var element = driver.findElement(By.cssSelector(selector));
        var size = element.getSize();
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(driver)
                .moveToElement(element, (int) (size.getWidth() * right / 2), (int) (size.getHeight() * down / 2))
                .perform();
    }

    /** Waits for what happens in a moment. */
    boolean comes(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(MOMENT_NANOS);
        }
        return false;
    }

    /** How long the window's main thread was at work since its page began to open, in milliseconds: what other programs do meanwhile is not in it. */
    double busy() {
        send("Performance.enable", Map.of("timeDomain", "threadTicks"));
        List<?> metrics = (List<?>)
                Objects.requireNonNull(send("Performance.getMetrics", Map.of()).get("metrics"));
        for (Object metric : metrics) {
            Map<?, ?> its = (Map<?, ?>) metric;
            if ("TaskDuration".equals(its.get("name"))) {
                return 1000 * ((Number) Objects.requireNonNull(its.get("value"))).doubleValue();
            }
        }
        throw new IllegalStateException("no TaskDuration among " + metrics);
    }

    Map<String, Object> send(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** The addresses that pages asked for since this was last called. */
    List<String> asked() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(Browser::request)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> request(LogEntry entry) {
        Map<?, ?> logged = new Json().toType(entry.getMessage(), Map.class);
        Map<?, ?> message = (Map<?, ?>) Objects.requireNonNull(logged.get("message"));
        if (!"Network.requestWillBeSent".equals(message.get("method"))) {
            return Optional.empty();
        }
        Map<?, ?> parameters = (Map<?, ?>) Objects.requireNonNull(message.get("params"));
        Map<?, ?> request = (Map<?, ?>) Objects.requireNonNull(parameters.get("request"));
        return Optional.of(String.valueOf(request.get("url")));
    }

    /** What pages wrote to the console since this was last called. */
    List<String> said() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
