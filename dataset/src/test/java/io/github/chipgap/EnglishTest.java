// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.chipgap.Prose.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The English of comments, messages, pages and data summaries reads like the JDK's Javadoc.
 *
 * <p>It covers the Java of all modules without their tests, the pages in Markdown and HTML, and the summaries of the data.
 */
class EnglishTest {
    private static final Path ROOT = Path.of("..");
    private static final String CASES = "src/test/resources/io/github/chipgap/english-cases.txt";

    /** The occurrences of a word in 1,000 lines of Javadoc. */
    private static final Map<String, Integer> MOST_IN_A_THOUSAND_LINES = Map.of("where", 10, "that", 40);

    private static final int MOST_COLUMNS = 120;
    private static final List<Prose> PROSE = prose();

    @Test
    void javadocHasFewRelativeClausesAndSaysWhereOfPlacesOnly() {
        assertThat(modules().entrySet().stream().flatMap(module -> frequentWords(module.getKey(), module.getValue())))
                .isEmpty();
    }

    @Test
    void phrasesArePlain() {
        assertThat(findings(EnglishRules::riddles)).isEmpty();
    }

    @Test
    void sentencesBeginWithTheirSubject() {
        assertThat(findings(EnglishRules::inversions)).isEmpty();
    }

    @Test
    void articlesAreRight() {
        assertThat(findings(EnglishRules::articles))
                .filteredOn(finding -> !finding.contains("/Article.java:"))
                .isEmpty();
    }

    @Test
    void methodsBeginWithAVerb() {
        assertThat(findings(prose -> EnglishRules.firstSentences(prose, declaresModelType(prose.file()))))
                .isEmpty();
    }

    @Test
    void linesHaveAtMost120Columns() {
        assertThat(files().flatMap(file -> longLines(file, read(file)))).isEmpty();
    }

    /** Otherwise the rules would hold of nothing. */
    @Test
    void allKindsOfTextsAreFound() {
        assertThat(PROSE).extracting(Prose::kind).contains(Kind.values());
        assertThat(modules()).containsKeys("core", "core/processor", "examples/extension", "examples/tables");
        assertThat(PROSE)
                .extracting(prose -> prose.file().toString())
                .contains("CONTRIBUTING.md", "core/src/main/java/io/github/chipgap/model/Chip.java");
    }

    @ParameterizedTest
    @CsvFileSource(files = CASES, delimiter = '|', quoteCharacter = '`')
    void eachRuleFindsItsMistakeInASmallText(String rule, String text, String finding) {
        Path file = Path.of(text.contains("/*") ? "A.java" : "A.md");
        Prose prose = ProseScanner.scan(file, text.replace("\\n", "\n")).get(0);
        Stream<String> found = switch (rule) {
            case "riddle" -> EnglishRules.riddles(prose);
            case "article" -> EnglishRules.articles(prose);
            case "inversion" -> EnglishRules.inversions(prose);
            default -> EnglishRules.firstSentences(prose, rule.endsWith("of a model type"));
        };

        if (finding == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().contains(finding);
        }
    }

    @Test
    void frequentWordsAreCounted() {
        Prose javadoc = javadoc("/**\n * A source that cites.\n *\n * <p>Where that is, is known.\n */ class A {}");

        assertThat(frequentWords("module", List.of(javadoc)))
                .containsExactly("module: \"that\" 2 times in 5 lines of Javadoc, expected at most 1");
    }

    @Test
    void longLinesAreFoundExceptTablesAddressesAndOutput() {
        String longLine = "a".repeat(121) + "\n";
        String text = longLine + "| " + longLine + "https://" + longLine + longLine.substring(1) + "```\n" + longLine
                + "```\n" + longLine + "```java\n" + longLine + "```\n";

        assertThat(longLines(Path.of("A.md"), text))
                .containsExactly("A.md:1: 121 columns", "A.md:8: 121 columns", "A.md:10: 121 columns");
    }

    @Test
    void codeSamplesAndMarkupAreNotEnglish() {
        Prose page = ProseScanner.scan(Path.of("A.md"), "One.\n```\nanew\n```\n<b>Two</b>")
                .get(0);
        assertThat(page.text()).isEqualTo("One.\n   \n    \n   \nTwo");
        assertThat(javadoc("/** Returns {@code a b}, {@link C#d the d} and <pre>{@code\n * anew\n * }</pre> */")
                        .text())
                .startsWith(" Returns a b, the d and ")
                .hasLineCount(3)
                .doesNotContain("anew", "pre");
    }

    @Test
    void literalsAndCommentsAreToldApartFromCode() {
        assertThat(ProseScanner.scan(
                        Path.of("A.java"), "char c = '\"'; // one \"two\"\nString s = \"a \\\" // b\"; /* three */"))
                .extracting(Prose::kind, Prose::text, Prose::line)
                .containsExactly(
                        tuple(Kind.COMMENT, " one \"two\"", 1),
                        tuple(Kind.LITERAL, "a \\\" // b", 2),
                        tuple(Kind.COMMENT, " three */", 2));
    }

    private static Prose javadoc(String source) {
        return ProseScanner.scan(Path.of("A.java"), source).get(0);
    }

    private static Stream<String> findings(Function<Prose, Stream<String>> rule) {
        return PROSE.stream().flatMap(rule);
    }

    private static Stream<String> frequentWords(String module, List<Prose> javadoc) {
        int lines = javadoc.stream().mapToInt(Prose::lines).sum();
        return MOST_IN_A_THOUSAND_LINES.entrySet().stream().flatMap(word -> {
            Pattern pattern = Pattern.compile("(?i)\\b" + word.getKey() + "\\b");
            long count = javadoc.stream()
                    .flatMap(prose -> pattern.matcher(prose.text()).results())
                    .count();
            long most = (word.getValue() * lines + 999) / 1000;
            return count <= most
                    ? Stream.empty()
                    : Stream.of(module + ": \"" + word.getKey() + "\" " + count + " times in " + lines
                            + " lines of Javadoc, expected at most " + most);
        });
    }

    private static Stream<String> longLines(Path file, String text) {
        List<String> lines = text.lines().toList();
        List<String> found = new ArrayList<>();
        boolean isFenced = false;
        boolean isOutput = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            // The output of programs is not wrapped: blocks of the guide, and blocks of Markdown without a language.
            if (line.startsWith("```")) {
                isOutput = !isFenced && line.equals("```");
                isFenced = !isFenced;
            } else if (line.startsWith("<pre class=\"printed\">")) {
                isOutput = true;
            } else if (line.contains("</pre>")) {
                isOutput = false;
            }
            int columns = line.codePointCount(0, line.length());
            if (columns > MOST_COLUMNS && !line.startsWith("|") && !line.contains("://") && !isOutput) {
                found.add(file + ":" + (i + 1) + ": " + columns + " columns");
            }
        }
        return file.toString().endsWith(".json") ? Stream.empty() : found.stream();
    }

    /** Returns the Javadoc by module. */
    private static Map<String, List<Prose>> modules() {
        return PROSE.stream()
                .filter(prose -> prose.kind() == Kind.JAVADOC)
                .collect(Collectors.groupingBy(prose -> prose.file().toString().replaceAll("/src/main/.*", "")));
    }

    private static boolean declaresModelType(Path file) {
        return read(file).contains("\n@ModelType");
    }

    private static List<Prose> prose() {
        return files().flatMap(file -> ProseScanner.scan(file, read(file)).stream())
                .toList();
    }

    /** Returns the files that the rules cover, relative to the root. */
    private static Stream<Path> files() {
        Stream<Path> modules = below(ROOT, 2).filter(folder -> Files.isDirectory(folder.resolve("src/main")));
        return Stream.concat(Stream.of(ROOT), modules)
                .flatMap(
                        folder -> Stream.concat(below(folder, 1), below(folder.resolve("src/main"), Integer.MAX_VALUE)))
                .filter(file -> file.toString().matches(".*\\.(?:java|md|html|json)"))
                .map(ROOT::relativize);
    }

    private static Stream<Path> below(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(ROOT.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
