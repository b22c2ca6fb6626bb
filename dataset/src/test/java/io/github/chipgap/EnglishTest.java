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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The English of comments, messages, pages and data summaries reads like the JDK's Javadoc.
 *
 * <p>It covers the Java of all modules without their tests, the pages in Markdown and HTML, and the summaries of the data.
 */
class EnglishTest {
    private static final Path ROOT = Path.of("..");

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

    /** Each rule finds its mistake in a small text. */
    @Nested
    class Rules {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Made anew for every start.                       | again
                Nobody reads it.                                 | the actor's name, or the passive
                Not counted, for want of a release.              | because there is no
                It hangs on the source.                          | depends on
                Alternatives are to be had.                      | available
                It tells which record is wrong.                  | returns, reports or shows
                A record that is the one that it has.            | the, with the noun
                Returns those that exist.                        | the, with the noun
                The digest is held against the text.             | is compared with, is checked against
                Returns nothing where there is none.             | if, when or unless
                No investment is part of itself, round corners.  | indirectly
                """)
        void riddlesAreFound(String text, String replacement) {
            assertThat(EnglishRules.riddles(page(text)))
                    .singleElement()
                    .asString()
                    .startsWith("A.md:1: ")
                    .endsWith(", write: " + replacement + ": " + text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The claims of a place where chips are made.",
                    "The grade of a retold text.",
                    "The word that is a verb."
                })
        void plainPhrasesAreNot(String text) {
            assertThat(EnglishRules.riddles(page(text))).isEmpty();
        }

        @Test
        void aRiddleOverTwoLinesIsFoundOnItsFirstLine() {
            assertThat(EnglishRules.riddles(
                            javadoc("/**\n * Returns a text. It is, for want\n * of a better, short.\n */")))
                    .containsExactly(
                            "A.java:2: \"for want of\", write: because there is no: It is, for want of a better, short.");
        }

        @Test
        void wrongArticlesAreFound() {
            String wrong =
                    "a Integer; a AIFirm; a estimate; a \"apple\"; a hour; a H100; a FP16; a 8-bit; a 11-year; a x-key; "
                            + "an unit; an European; an URL; an US; an 10; An chip; an used; an one-off; an ratio";

            assertThat(wrong.split("; "))
                    .allSatisfy(text -> assertThat(EnglishRules.articles(page("Expected " + text + " here.")))
                            .containsExactly("A.md:1: wrong article in \"" + text.replace("\"", "") + "\": Expected "
                                    + text + " here."));
        }

        @Test
        void rightArticlesAreNot() {
            String right =
                    "an Integer; an AIFirm; an estimate; an hour; an H100; an FP16; an 8-bit; an 11-year; an x-key; "
                            + "a unit; a European; a URL; a US; a 10; a chip; a used; a one-off; an ISO; an SVG; an unimportant; "
                            + "the product of a and b; row a in; 3A090.a of";

            assertThat(right.split("; "))
                    .allSatisfy(text -> assertThat(EnglishRules.articles(page("Expected " + text + " here.")))
                            .isEmpty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"expected a \"", "\"the id of an \"", "\"expected a %s here\""})
        void articlesBeforeUnknownWordsAreFound(String literal) {
            Prose prose = ProseScanner.scan(Path.of("A.java"), "String s = " + literal + " + name;")
                    .get(0);

            assertThat(EnglishRules.articles(prose)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/** The sum. */ int sum() {",
                    "/** Without a date. */\n@Override\n@Some(of = {1, 2}) public Gaps undated(int a) {",
                    "/** Bounds of it. */ static <V> List<V> bounds(V v) {",
                    "/** A chip. */ public Chip(String id) {",
                    "/** A term. */ public Standing {",
                    "/** This counts. */ int count();"
                })
        void sentencesWithoutAVerbAreFound(String source) {
            assertThat(EnglishRules.firstSentences(javadoc(source), false)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/** Returns the sum. */ int sum() {",
                    "/** Creates a term. */ public Standing {",
                    "/** The sum. */ private final int sum = sum(1);",
                    "/** A sum. */ record Sum(int value) {}",
                    "/** A sum. */ @Some(1) public sealed interface Sum extends Number {",
                    "/** The exponential. */ EXP(0, \"e\") {",
                    "/** Two of them. */ TWO {",
                    "/** Three of them. */ THREE, FOUR; int four() {"
                })
        void otherSentencesAreNot(String source) {
            assertThat(EnglishRules.firstSentences(javadoc(source), false)).isEmpty();
        }

        @Test
        void sentencesWithoutTheirSubjectInFrontAreFound() {
            assertThat(EnglishRules.inversions(javadoc("/** Of two, the first. The rest, as ever. */ class A {}")))
                    .containsExactly("A.java:1: \"Of\" before the subject: Of two, the first.");
            assertThat(EnglishRules.inversions(javadoc("/**\n * Fine.\n * <p>As always. */ class A {}")))
                    .containsExactly("A.java:3: \"As\" before the subject: As always.");
        }

        @Test
        void accessorsOfModelTypesDescribeAField() {
            Prose accessor = javadoc("/** The investor. */ @Reference(Party.class) String investor();");

            assertThat(EnglishRules.firstSentences(accessor, true)).isEmpty();
            assertThat(EnglishRules.firstSentences(accessor, false)).hasSize(1);
            assertThat(EnglishRules.firstSentences(javadoc("/** The rate. */ default double rate() {"), true))
                    .hasSize(1);
        }

        @Test
        void frequentWordsAreCounted() {
            Prose javadoc = javadoc("/**\n * A source that cites.\n *\n * <p>Where that is, is known.\n */ class A {}");

            assertThat(frequentWords("module", List.of(javadoc)))
                    .containsExactly("module: \"that\" 2 times in 5 lines of Javadoc, expected at most 1");
        }

        @Test
        void longLinesAreFoundExceptTablesAndAddresses() {
            String text = "a".repeat(121) + "\n| " + "a".repeat(120) + "\nhttps://" + "a".repeat(120) + "\n"
                    + "a".repeat(120);

            assertThat(longLines(Path.of("A.md"), text)).containsExactly("A.md:1: 121 columns");
        }

        @Test
        void onlyOutputMayBeLongerThanALine() {
            String longLine = "a".repeat(121) + "\n";
            String text = "```\n" + longLine + "```\n" + longLine + "```java\n" + longLine + "```\n" + longLine;

            assertThat(longLines(Path.of("A.md"), text))
                    .containsExactly("A.md:4: 121 columns", "A.md:6: 121 columns", "A.md:8: 121 columns");
        }

        @Test
        void codeSamplesAndMarkupAreNotEnglish() {
            assertThat(ProseScanner.scan(Path.of("A.md"), "One.\n```\nanew\n```\n<b>Two</b>")
                            .get(0)
                            .text())
                    .isEqualTo("One.\n   \n    \n   \nTwo");
            assertThat(javadoc("/** Returns {@code a b}, {@link C#d the d} and <pre>{@code\n * anew\n * }</pre> */")
                            .text())
                    .startsWith(" Returns a b, the d and ")
                    .hasLineCount(3)
                    .doesNotContain("anew", "pre");
        }

        @Test
        void literalsAndCommentsAreToldApartFromCode() {
            assertThat(ProseScanner.scan(
                            Path.of("A.java"),
                            "char c = '\"'; // one \"two\"\nString s = \"a \\\" // b\"; /* three */"))
                    .extracting(Prose::kind, Prose::text, Prose::line)
                    .containsExactly(
                            tuple(Kind.COMMENT, " one \"two\"", 1),
                            tuple(Kind.LITERAL, "a \\\" // b", 2),
                            tuple(Kind.COMMENT, " three */", 2));
        }

        private static Prose page(String text) {
            return ProseScanner.scan(Path.of("A.md"), text).get(0);
        }

        private static Prose javadoc(String source) {
            return ProseScanner.scan(Path.of("A.java"), source).get(0);
        }
    }

    private static Stream<String> findings(Function<Prose, Stream<String>> rule) {
        return PROSE.stream().flatMap(rule);
    }

    private static Stream<String> frequentWords(String module, List<Prose> javadoc) {
        int lines = javadoc.stream().mapToInt(Prose::lines).sum();
        return MOST_IN_A_THOUSAND_LINES.entrySet().stream()
                .map(word -> {
                    Pattern pattern = Pattern.compile("(?i)\\b" + word.getKey() + "\\b");
                    long count = javadoc.stream()
                            .mapToLong(prose ->
                                    pattern.matcher(prose.text()).results().count())
                            .sum();
                    long most = (word.getValue() * lines + 999) / 1000;
                    return count <= most
                            ? ""
                            : module + ": \"" + word.getKey() + "\" " + count + " times in " + lines
                                    + " lines of Javadoc, expected at most " + most;
                })
                .filter(finding -> !finding.isEmpty());
    }

    private static Stream<String> longLines(Path file, String text) {
        List<String> lines = text.lines().toList();
        List<String> found = new ArrayList<>();
        boolean isFenced = false;
        boolean isOutput = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            // What a program prints is not ours to wrap: blocks of the guide, and blocks without a language in
            // Markdown.
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
        Map<String, List<Prose>> modules = new TreeMap<>();
        for (Prose prose : PROSE) {
            if (prose.kind() == Kind.JAVADOC) {
                modules.computeIfAbsent(
                                prose.file().toString().replaceAll("/src/main/.*", ""), any -> new ArrayList<>())
                        .add(prose);
            }
        }
        return modules;
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
