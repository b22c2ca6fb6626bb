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

    private final Path file;
    private final String source;
    /** The source with spaces in place of comments and literals. */
    private final StringBuilder code;

    private ProseScanner(Path file, String source) {
        this.file = file;
        this.source = source;
        this.code = new StringBuilder(source);
    }

    /** Returns the English of a file; its name says which language it is in. */
    static List<Prose> scan(Path file, String text) {
        String name = file.toString();
        if (name.endsWith(".java")) {
            return new ProseScanner(file, text).java();
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

    private List<Prose> java() {
        record Piece(int start, int end, Kind kind) {}
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            String open = opening(i);
            if (open.isEmpty()) {
                i++;
                continue;
            }
            int end = end(open, i);
            if (!open.equals("'")) {
                Kind kind = open.equals("/**") ? Kind.JAVADOC : open.startsWith("/") ? Kind.COMMENT : Kind.LITERAL;
                pieces.add(new Piece(i, end, kind));
            }
            for (int blank = i; blank < end; blank++) {
                code.setCharAt(blank, source.charAt(blank) == '\n' ? '\n' : ' ');
            }
            i = end;
        }
        return pieces.stream()
                .map(piece -> new Prose(
                        file,
                        lineOf(source, piece.start),
                        piece.kind,
                        text(source.substring(piece.start, piece.end), piece.kind),
                        piece.kind == Kind.JAVADOC ? declaration(piece.end) : ""))
                .toList();
    }

    private String opening(int at) {
        for (String open : List.of("\"\"\"", "\"", "'", "/**", "/*", "//")) {
            if (source.startsWith(open, at)) {
                return open.equals("/**") && source.startsWith("/**/", at) ? "/*" : open;
            }
        }
        return "";
    }

    private int end(String open, int start) {
        String close = switch (open) {
            case "/**", "/*" -> "*/";
            case "//" -> "\n";
            default -> open;
        };
        int i = start + open.length();
        while (i < source.length() && !source.startsWith(close, i)) {
            i += !open.startsWith("/") && source.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), open.equals("//") ? i : i + close.length());
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

    /** Returns the declaration after an index of the code, without annotations. */
    private String declaration(int from) {
        String rest = code.substring(from).stripLeading();
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
