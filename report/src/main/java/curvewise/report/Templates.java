package curvewise.report;

import curvewise.report.page.Page;
import curvewise.report.page.PageKind;
import curvewise.report.page.Pages;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateOutputException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of the pages. They are code; what a log says reaches them as values only, and is escaped. */
final class Templates {
    private final TemplateEngine engine = new TemplateEngine();
    private final List<PageKind.MenuEntry> menu = Pages.menu().toList();

    Templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("curvewise/report/page/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** Writes a page; an {@link IOException} of the writer is thrown as it is. */
    void render(Page page, String siteTitle, Writer writer) throws IOException {
        Context context = new Context(Locale.ROOT);
        context.setVariable("page", page);
        context.setVariable("site", siteTitle);
        context.setVariable("menu", menu);
        try {
            engine.process(page.template(), context, writer);
        } catch (TemplateOutputException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw e;
        }
    }
}
