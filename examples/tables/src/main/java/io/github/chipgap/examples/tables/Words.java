// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a text: a template, or a column whose words stand for others.
 *
 * @param template the text for all rows, with {@code {column}} for a cell; absent if there is a column
 * @param column the column
 * @param separator the text between two words of a cell; absent if a cell has one word
 * @param pattern the form of a word, whose group {@code word} counts; absent if the word counts as it is
 * @param values the text for which each word stands, an empty one to leave the word out; empty if a word stands for
 *     itself
 * @param otherwise the text for which all other words stand; absent if they are refused
 * @param form the text around a word standing for itself, with {@code {word}} for the word
 */
record Words(
        @Nullable Template template,
        @Nullable String column,
        @Nullable String separator,
        @Nullable Pattern pattern,
        Map<String, String> values,
        @Nullable String otherwise,
        String form) {
    private static final String WORD = "word";
    private static final String WORD_ITSELF = "{word}";

    Words {
        values = Map.copyOf(values);
        if ((template == null) == (column == null)) {
            throw new IllegalArgumentException("words of the mapping need either a column or a text for all rows");
        }
        if (pattern != null && !NamedGroups.of(pattern).contains(WORD)) {
            throw new IllegalArgumentException("expected a pattern with the group (?<word>…), got " + pattern);
        }
    }

    /** Returns the words of a column, as a mapping writes them. */
    @JsonCreator
    static Words of(
            @JsonProperty("column") @Nullable String column,
            @JsonProperty("separator") @Nullable String separator,
            @JsonProperty("pattern") @Nullable String pattern,
            @JsonProperty("values") Map<String, String> values,
            @JsonProperty("otherwise") @Nullable String otherwise,
            @JsonProperty("form") @Nullable String form) {
        return new Words(
                null,
                column,
                separator,
                pattern == null ? null : NamedGroups.pattern(pattern),
                values,
                otherwise,
                form == null ? WORD_ITSELF : form);
    }

    /** Returns a text for all rows, as a mapping writes it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Words of(String template) {
        return new Words(new Template(template), null, null, null, Map.of(), null, WORD_ITSELF);
    }

    /** Returns the words of a cell as they are written; an empty list for an empty cell. */
    List<String> split(String cell) {
        if (separator == null) {
            return cell.isEmpty() ? List.of() : List.of(cell);
        }
        return Splitter.on(separator).trimResults().omitEmptyStrings().splitToList(cell);
    }

    /** Returns the part of a word that counts; empty if the word does not have the form. */
    Optional<String> word(String text) {
        if (pattern == null) {
            return Optional.of(text);
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(Objects.requireNonNullElse(matcher.group(WORD), "")) : Optional.empty();
    }

    /** Returns the text for which a word stands, an empty one if it is left out; nothing if it is refused. */
    Optional<String> meaning(String word) {
        String itself = values.isEmpty() ? form.replace(WORD_ITSELF, word) : null;
        return Optional.ofNullable(values.get(word))
                .or(() -> Optional.ofNullable(otherwise))
                .or(() -> Optional.ofNullable(itself));
    }

    /** Returns the template, or one of the whole cell. */
    Template whole() {
        return template != null ? template : new Template("{" + Objects.requireNonNull(column) + "}");
    }
}
