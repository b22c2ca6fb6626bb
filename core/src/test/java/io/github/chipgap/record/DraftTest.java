// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.illegalState;
import static io.github.chipgap.Refusals.invalid;
import static io.github.chipgap.Refusals.messageOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Government;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static Draft<Government> government() {
        Draft<Government> draft = Government.TYPE.newDraft();
        draft.set(Government.TYPE.field("id"), "china");
        draft.set(Government.TYPE.field("name"), "China");
        draft.set(Government.TYPE.field("jurisdiction"), "CN");
        return draft;
    }

    private static void assertRefused(Draft<Government> draft, String problem) {
        assertThat(invalid(draft::build)).isEqualTo("Government china, " + problem);
        assertThat(draft.problems()).extracting(Problem::toString).containsExactly("Government china, " + problem);
    }

    private static void assertRefused(RecordType<?> type, String field, Object value, String message) {
        assertThat(messageOf(ClassCastException.class, () -> type.newDraft().set(type.field(field), value)))
                .isEqualTo(message);
    }

    @Test
    void refusesAValueOfAnotherType() {
        assertRefused(Chip.TYPE, "generic", "true", "chips, generic: expected a Boolean, got a String");
        assertRefused(Chip.TYPE, "aliases", List.of("GPU", 5), "chips, aliases: expected a String, got an Integer");
        assertRefused(Chip.TYPE, "aliases", "GPU", "chips, aliases: expected a List, got a String");
        assertRefused(Investment.TYPE, "amount", 5, "investments, amount: expected an Estimate, got an Integer");
    }

    @Test
    void refusesAFieldOfAnotherType() {
        assertThat(illegal(() -> Chip.TYPE.newDraft().set(Government.TYPE.field("id"), "ascend")))
                .isEqualTo("chips has no such field id");
        assertThat(illegal(() -> Citation.TYPE.newDraft().values(Chip.TYPE.field("maker"))))
                .isEqualTo("citation has no such field maker");
    }

    @Test
    void refusesToEndWithoutARequiredField() {
        Draft<Chip> draft = Chip.TYPE.newDraft();
        draft.set(Chip.TYPE.field("id"), "ascend");
        assertThat(illegalState(draft::build)).isEqualTo("chips: the required field name was not given a value");
    }

    @Test
    void checksTheValueThatWasSetLast() {
        Draft<Government> draft = government();
        Field field = Government.TYPE.field("jurisdiction");
        draft.set(field, "ZZ");
        assertRefused(draft, "jurisdiction: expected an ISO 3166-1 alpha-2 code such as CN, got \"ZZ\"");
        draft.set(field, "CN");
        assertThat(draft.problems()).isEmpty();
    }

    @Test
    void checksListsValueByValue() {
        Draft<Government> draft = government();
        Field aliases = Government.TYPE.field("aliases");
        draft.set(aliases, List.of("PRC", "PRC"));
        assertRefused(draft, "aliases/1: expected each value once, got \"PRC\"");
        draft.set(aliases, List.of("PRC", " "));
        assertRefused(draft, "aliases/1: expected text that is not blank, got \" \"");
        draft.set(aliases, List.of());
        assertThat(draft.build().aliases()).isEmpty();
        assertThat(draft.value(aliases)).isEqualTo(ImmutableList.of());
    }

    @Test
    void keepsAListThatChangesAfterwards() {
        Draft<Government> draft = government();
        List<String> aliases = new ArrayList<>(List.of("PRC"));
        draft.set(Government.TYPE.field("aliases"), aliases);
        aliases.add("the PRC");
        assertThat(draft.build().aliases()).containsExactly("PRC");
    }

    @Test
    void checksTheRulesBetweenFieldsWhenTheRecordIsMade() {
        Draft<?> draft = Draft.of(Samples.investment().id("fund").build());
        draft.set(Investment.TYPE.field("recipients"), List.of("china"));
        assertThat(draft.problems()).isEmpty();
        assertThat(invalid(draft::build))
                .isEqualTo("Investment fund, recipients: expected recipients other than the investor, got \"china\"");
    }

    @Test
    void checksTheValuesOfAnIncompleteRecord() {
        Draft<Investment> draft = Investment.TYPE.newDraft();
        assertThat(draft.problems()).isEmpty();
        draft.set(Investment.TYPE.field("currency"), "XQX");
        draft.set(Investment.TYPE.field("purposes"), List.of("chips", "chips"));
        ExtensionValue nothing = new ExtensionValue.Nothing();
        draft.putExtensions(ImmutableMap.of("x-node", nothing, "note", nothing, "x-\uD83D", nothing));
        assertThat(draft.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "Investment, currency: expected an ISO 4217 currency code such as USD, got \"XQX\"",
                        "Investment, purposes/1: expected each value once, got \"chips\"",
                        "Investment, extensions: expected an extension key, well-formed text that begins with x-, "
                                + "got \"note\"",
                        "Investment, extensions: expected an extension key, well-formed text that begins with x-, "
                                + "got \"x-\\ud83d\"");
        draft.set(Investment.TYPE.field("id"), "fund");
        assertThat(draft.problems()).extracting(Problem::id).containsOnly("fund");
    }

    /** Texts of one hash, of which there are 2 to the power of 14. */
    private static List<String> equalHashes() {
        return Lists.cartesianProduct(Collections.nCopies(14, List.of("Aa", "BB"))).stream()
                .map(pairs -> String.join("", pairs))
                .toList();
    }

    /** It would take minutes if each value were compared with every other. */
    @Test
    void checksLongListsOfEqualHashesInTime() {
        List<Place> places =
                equalHashes().stream().map(text -> new Place("row", text)).toList();
        assertThat(places)
                .extracting(Place::hashCode)
                .containsOnly(places.get(0).hashCode());
        Draft<Citation> citation = Citation.TYPE.newDraft();
        citation.set(Citation.TYPE.field("source"), "article");
        citation.set(Citation.TYPE.field("places"), places);
        assertThat(citation.build().places()).hasSize(1 << 14);

        List<Citation> citations =
                places.stream().map(place -> Samples.citation("article", place)).toList();
        assertThat(citations)
                .extracting(Citation::hashCode)
                .containsOnly(citations.get(0).hashCode());
        Draft<Government> draft = government();
        draft.set(Government.TYPE.field("citations"), citations);
        assertThat(draft.build().citations()).hasSize(1 << 14);
    }
}
