// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.immutables.processor.ProxyProcessor;

/**
 * What a compiler says about sources that are compiled with both processors, and where its output is.
 *
 * @param errors the errors, each as its line and its message
 * @param output the folder with the generated sources and the classes
 */
record Compilation(List<String> errors, Path output) {
    /** The folder of core's sources, seen from this module's. */
    private static final Path CORE = Path.of("..", "src", "main", "java", "io", "github", "chipgap");

    private static final Path LAYER = compiledLayer();

    static JavaCompiler javac() {
        return javax.tools.ToolProvider.getSystemJavaCompiler();
    }

    /** Compiles the record layer and the model, whose class files the tests compile against. */
    private static Path compiledLayer() {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("estimate", "message", "record", "model")) {
            try (Stream<Path> files = Files.list(CORE.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Compilation compiled = of(javac(), sources, List.of());
        if (!compiled.errors.isEmpty()) {
            throw new AssertionError(String.join("\n", compiled.errors));
        }
        return compiled.output;
    }

    /** Compiles one source of the package {@code com.example}, named after its type. */
    static Compilation of(JavaCompiler compiler, String source) {
        String name = source.replaceFirst("(?s).*?\\b(?:interface|record|class|enum) (\\w+).*", "$1");
        try {
            Path file = Files.createTempDirectory("source").resolve(name + ".java");
            return of(compiler, List.of(Files.writeString(file, source)), List.of(LAYER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compilation of(JavaCompiler compiler, List<Path> sources, List<Path> classPath) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            Path output = Files.createTempDirectory("compilation");
            List<Path> path = new ArrayList<>(classPath);
            Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                    .map(Path::of)
                    .forEach(path::add);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), // where Eclipse's compiler repeats its errors
                    files,
                    diagnostics,
                    List.of("--release", "17", "-nowarn"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new RecordTypeProcessor(), new ProxyProcessor()));
            task.call();
            return new Compilation(
                    diagnostics.getDiagnostics().stream()
                            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                            .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
                            .toList(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the source that was generated for a type of the package {@code com.example}. */
    String generated(String name) throws IOException {
        return Files.readString(output.resolve("com/example/" + name + ".java"));
    }
}
