// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import com.google.common.base.Splitter;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Party;
import io.github.chipgap.record.Place;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A page of text, broken into lines at a width that terminals have. */
final class Page {
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final Set<String> cited = new TreeSet<>();

    Page(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    void line(String text) {
        line(0, text);
    }

    /** Prints a text behind two blanks per level, continued on lines that are one level further in. */
    void line(int level, String text) {
        String indent = "  ".repeat(level);
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : Splitter.on(' ').split(text)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(indent).append("  ").append(word);
            } else {
                line.append(empty ? "" : " ").append(word);
            }
            empty = false;
        }
        out.println(line);
    }

    /** Prints how a claim is known, who stated it, and where the sources say it. */
    void provenance(int level, Dataset data, Claim claim) {
        String by = claim.statedBy().stream()
                .map(id -> data.get(Party.class, id).name())
                .collect(Collectors.joining(", "));
        line(level, claim.standing() + (by.isEmpty() ? "" : " by " + by) + " " + citations(claim.citations()));
    }

    /** Prints which sources say what a result rests on, each once. */
    void sources(int level, Collection<? extends Claim> claims) {
        Set<String> ids = new TreeSet<>();
        claims.forEach(claim -> claim.citations().forEach(citation -> ids.add(citation.source())));
        cited.addAll(ids);
        line(level, "[" + String.join("; ", ids) + "]");
    }

    /** The ids of the sources that the page has cited so far. */
    Set<String> cited() {
        return Set.copyOf(cited);
    }

    private String citations(List<Citation> citations) {
        List<String> texts = new ArrayList<>();
        for (Citation citation : citations) {
            cited.add(citation.source());
            String numbers = citation.places().stream()
                    .filter(place -> place.unit().equals(Place.PARAGRAPH))
                    .map(Place::label)
                    .collect(Collectors.joining(", "));
            String others = citation.places().stream()
                    .filter(place -> !place.unit().equals(Place.PARAGRAPH))
                    .map(place -> ", " + place)
                    .collect(Collectors.joining());
            texts.add(citation.source()
                    + (numbers.isEmpty() ? "" : (numbers.contains(",") ? ", paragraphs " : ", paragraph ") + numbers)
                    + others);
        }
        return texts.stream().collect(Collectors.joining("; ", "[", "]"));
    }
}
