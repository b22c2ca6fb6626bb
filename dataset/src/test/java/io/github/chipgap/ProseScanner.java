// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import io.github.chipgap.Prose.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the English in files: the comments and string literals of Java, the text of pages, and the summaries of data. */
final class ProseScanner {
    private static final Pattern SUMMARY =
            Pattern.compile("\"(?:summary|note|appliesTo)\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface)[\\w.]+\\s*");

    /** Javadoc, another comment, a text block or string, a character; possessive, as long literals need no recursion. */
    private static final Pattern PIECE = Pattern.compile(
            "(/\\*\\*(?!/).*?\\*/)|(/\\*.*?\\*/|//[^\n]*)"
                    + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'",
            Pattern.DOTALL);

    private ProseScanner() {}

    /** Returns the English of a file; its name says which language it is in. */
    static List<Prose> scan(Path file, String text) {
        String name = file.toString();
        if (name.endsWith(".java")) {
            return java(file, text);
        }
        if (name.endsWith(".json")) {
            return data(file, text);
        }
        String page = blank(text, "(?s)<pre.*?</pre>|<script.*?</script>|<style.*?</style>|(?m)^```.*?^```");
        return List.of(new Prose(file, 1, Kind.PAGE, plain(page), ""));
    }

    private static List<Prose> data(Path file, String text) {
        List<Prose> found = new ArrayList<>();
        Matcher summary = SUMMARY.matcher(text);
        while (summary.find()) {
            found.add(new Prose(file, lineOf(text, summary.start()), Kind.DATA, summary.group(1), ""));
        }
        return found;
    }

    private static List<Prose> java(Path file, String source) {
        String code = blank(source, PIECE.pattern());
        return PIECE.matcher(source)
                .results()
                .filter(piece -> !piece.group().startsWith("'"))
                .map(piece -> {
                    Kind kind = piece.group(1) != null
                            ? Kind.JAVADOC
                            : piece.group(2) != null ? Kind.COMMENT : Kind.LITERAL;
                    String declaration = kind == Kind.JAVADOC ? declaration(code.substring(piece.end())) : "";
                    return new Prose(file, lineOf(source, piece.start()), kind, text(piece.group(), kind), declaration);
                })
                .toList();
    }

    private static String text(String piece, Kind kind) {
        return switch (kind) {
            case JAVADOC ->
                plain(blank(
                        piece.substring(3, piece.length() - 2).replaceAll("\\n[ \\t]*\\* ?", "\n"),
                        "(?s)<pre.*?</pre>"));
            case LITERAL -> piece.replaceAll("^\"+|\"+$", "");
            default -> piece.replaceAll("^/[/*]+", "");
        };
    }

    /** Returns the declaration at the beginning of code, without annotations. */
    private static String declaration(String code) {
        String rest = code.stripLeading();
        Matcher annotation = ANNOTATION.matcher(rest);
        while (annotation.lookingAt()) {
            int end = annotation.end();
            if (rest.startsWith("(", end)) {
                end = closing(rest, end);
            }
            rest = rest.substring(end).stripLeading();
            annotation = ANNOTATION.matcher(rest);
        }
        String header = rest.split("(?<=[({;=])", 2)[0];
        boolean isAbstractAccessor = rest.substring(header.length()).matches("(?s)\\)\\s*;.*");
        return header.replaceAll("\\s+", " ") + (isAbstractAccessor ? ");" : "");
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Removes tags, and shows links as their labels or their types. */
    private static String plain(String text) {
        return text.replaceAll("\\{@(?:link|linkplain)\\s+[^\\s}]+\\s+([^}]+)}", "$1")
                .replaceAll("\\{@\\w+\\s+((?:[^{}]|\\{[^{}]*})*)}", "$1")
                .replaceAll("(?<![\\w])(?:[a-z0-9]+\\.)+(?=[A-Z])", "")
                .replaceAll("</?[a-zA-Z][^<>\\n]*>", "");
    }

    private static String blank(String text, String regex) {
        return Pattern.compile(regex, Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[^\\n]", " ")));
    }

    private static int lineOf(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
