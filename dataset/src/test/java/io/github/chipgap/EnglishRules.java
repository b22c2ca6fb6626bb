// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.Prose.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules for English that hold for a single piece of text. Each returns its findings. */
final class EnglishRules {
    /** Patterns of phrases to avoid, with their replacements. A space matches any white space. */
    private static final ImmutableMap<String, String> REPLACEMENTS = ImmutableMap.<String, String>builder()
            .put("for want of", "because there is no")
            .put("by way of", "through")
            .put("anew", "again")
            .put("whoever|nobody|somebody|whosoever|anybody", "the actor's name, or the passive")
            .put("none (?:is|are|was|were|does|do|has|have|of (?:them|these|those))", "no, with the noun")
            .put(
                    "(?:is|are|be|was|were|being) held against|holds? \\w+ against",
                    "is compared with, is checked against")
            .put("(?:takes?|taken|took) (?:\\w+ )?(?:for|as) (?:an?|the|if|errors?|different|distinct)", "treats as")
            .put("(?:hangs?|hung|hanging) on", "depends on")
            .put("(?:comes?|came|coming) again", "recurs, is repeated")
            .put("to be had", "available")
            .put("round corners|around corners", "indirectly")
            .put("what is known(?: of)?", "the known, or the noun")
            .put("needs? no leave", "needs no registration")
            .put("the ones? (?:that|which|who)", "the, with the noun")
            .put("those (?:that|which|who|whom|whose)", "the, with the noun")
            .put("(?:is|are) not there", "is missing")
            .put("that (?:is|are) there(?: already)?", "existing")
            .put("goes? without saying", "is implied")
            .put("for the asking", "available")
            .put("worked out", "computed")
            .put("one behind the other", "one after the other")
            .put("where (?:there|it|they|both|all|none|nothing|no|either|neither|absent)", "if, when or unless")
            .put("(?:tells?|told)(?!.{0,20} apart)", "returns, reports or shows")
            .put("tells? .{0,20}apart|told apart", "distinguishes")
            .put("(?:goes|go|went|gone) on(?! to)", "continues")
            .put("no matter (?:what|which|how)", "any")
            .put("yours to", "you can")
            .put("thing[s]? to come|days to come", "the future")
            .put("in so far as|in as far as", "if")
            .put("be it|come what may", "any")
            .buildOrThrow();

    /** Words ending in s that are no verbs in the third person, though they begin sentences. */
    private static final ImmutableSet<String> NO_VERBS = words("""
            this its as is was has does always thus whereas us plus minus less unless perhaps besides sometimes
            bounds numbers values claims chips figures fields words sources ids days years dates periods parts types texts
            lines columns rows cells characters digits sums results measurements constraints causes differences subjects
            members parties cohorts keys rules problems violations others ones units metrics labels series status bars
            """);

    /** Words after the letter a that cannot follow the article. */
    private static final ImmutableSet<String> NOT_AFTER_ARTICLES =
            words("and or is are in if as at of on into under equals attains");

    /** Abbreviations that some people read as words and others as letters. */
    private static final ImmutableSet<String> READ_BOTH_WAYS =
            words("SMIC SHA SQL SKU FAQ LED RAM ROM NAND SIMD NVIDIA HYGON");

    private static final Pattern ARTICLE =
            Pattern.compile("(?<![\\w.{}<>/'’*+=-])(a|an|A|An)[ \\n]+[\"“'(`*_]*([\\p{L}\\d][\\p{L}\\d-]*)");
    private static final Pattern OPEN_ARTICLE = Pattern.compile("(?:^|[\\s(])an?(?: | %[sd1-9].*)$");
    private static final Pattern CONSONANT_SOUND =
            Pattern.compile("(?:uni(?!n|m)|us[aeiu]|ur[aei]n|uti|ubi|eu|ewe|one(?!r)|once|ufo|u-).*");
    private static final Pattern VOWEL_SOUND =
            Pattern.compile("(?:[aeiou]|hour|honest|honou?r|heir|nvidia|x-|mlu|xml).*");
    private static final Pattern TYPE = Pattern.compile("(?:^| )(?:class|interface|enum|record|@interface) .*");

    /** The beginning of a sentence without its subject. */
    private static final Pattern INVERSION = Pattern.compile("(?:^|\\. |\\.\\n|\\n\\n)\\s*(Of|With|Without|As)\\s");

    private EnglishRules() {}

    private static ImmutableSet<String> words(String text) {
        return ImmutableSet.copyOf(text.strip().split("\\s+"));
    }

    /** Finds phrases with a plainer replacement. */
    static Stream<String> riddles(Prose prose) {
        return REPLACEMENTS.entrySet().stream().flatMap(entry -> riddles(prose, entry));
    }

    private static Stream<String> riddles(Prose prose, Map.Entry<String, String> replacement) {
        String regex = "(?i)\\b(?:" + replacement.getKey().replace(" ", "\\s+") + ")\\b";
        return Pattern.compile(regex)
                .matcher(prose.text())
                .results()
                .map(found -> prose.at(
                        found.start(),
                        "\"" + found.group().replaceAll("\\s+", " ") + "\", write: " + replacement.getValue()));
    }

    /** Finds sentences of Javadoc that begin with "Of", "With", "Without" or "As" instead of their subject. */
    static Stream<String> inversions(Prose prose) {
        return prose.kind() != Kind.JAVADOC
                ? Stream.empty()
                : INVERSION
                        .matcher(prose.text())
                        .results()
                        .map(found -> prose.at(found.start(1), "\"" + found.group(1) + "\" before the subject"));
    }

    /** Finds "a" before the sound of a vowel, "an" before that of a consonant, and either before an unknown word. */
    static Stream<String> articles(Prose prose) {
        Stream<String> wrong = ARTICLE.matcher(prose.text())
                .results()
                .filter(found -> isWrong(found.group(1), found.group(2)))
                .map(found ->
                        prose.at(found.start(), "wrong article in \"" + found.group(1) + " " + found.group(2) + "\""));
        boolean isOpen = prose.kind() == Kind.LITERAL
                && OPEN_ARTICLE.matcher(prose.text()).find();
        return isOpen
                ? Stream.concat(wrong, Stream.of(prose.at(0, "an article before an unknown word, use Article.before")))
                : wrong;
    }

    private static boolean isWrong(String article, String word) {
        boolean isAn = article.length() == 2;
        if ((!isAn && NOT_AFTER_ARTICLES.contains(word)) || READ_BOTH_WAYS.contains(word.replaceAll("-.*", ""))) {
            return false;
        }
        return isAn != beginsWithVowelSound(word);
    }

    static boolean beginsWithVowelSound(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word.matches("8.*|1[18](?!\\d).*");
        }
        if (word.matches("[A-Z][A-Z0-9-]*")) { // read letter by letter
            return "AEFHILMNORSX".indexOf(word.charAt(0)) >= 0;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() == 1) {
            return "aefhilmnorsx".contains(lower);
        }
        return VOWEL_SOUND.matcher(lower).matches()
                && !CONSONANT_SOUND.matcher(lower).matches();
    }

    /**
     * Finds Javadoc of methods and constructors whose first sentence does not begin with a verb in the third person.
     *
     * <p>Accessors of a type with {@code @ModelType} describe a field, and their first sentence becomes the documentation of
     * that field in the schema, so noun phrases are right for them.
     *
     * @param isModelType whether the file declares such a type
     */
    static Stream<String> firstSentences(Prose prose, boolean isModelType) {
        boolean isAccessor = isModelType && prose.declaration().endsWith("();");
        if (prose.kind() != Kind.JAVADOC || !isMethod(prose.declaration()) || isAccessor) {
            return Stream.empty();
        }
        String sentence = prose.firstSentence();
        Matcher word = Pattern.compile("[\\p{L}]+").matcher(sentence);
        String first = word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
        return first.endsWith("s") && !NO_VERBS.contains(first)
                ? Stream.empty()
                : Stream.of(prose.at(0, "no verb in the third person at the beginning"));
    }

    /** Returns whether a declaration is that of a method or a constructor, including the short one of a Java record. */
    private static boolean isMethod(String declaration) {
        if (TYPE.matcher(declaration).find() || declaration.matches("[A-Z][A-Z0-9_]* ?[,;({}].*")) {
            return false; // a type, or a constant of an enum
        }
        return declaration.contains("(") || declaration.matches("(?:(?:public|protected|private) )?[A-Z]\\w* \\{");
    }
}
