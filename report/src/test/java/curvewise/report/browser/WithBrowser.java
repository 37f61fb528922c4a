package curvewise.report.browser;

import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one browser to all tests, and skips them where there is none. */
final class WithBrowser implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(WithBrowser.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(
                Programs.find().isPresent(), "no chromium with its chromedriver on the path: not tested in a browser");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // the store closes it after the last test
        Browser browser = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        Browser.class, key -> Browser.start(Programs.find().orElseThrow()), Browser.class);
        return Objects.requireNonNull(browser).fresh();
    }
}
