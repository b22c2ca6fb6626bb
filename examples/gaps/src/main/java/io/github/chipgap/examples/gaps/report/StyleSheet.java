// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the page looks: in light, in the dark, on a phone, on paper. */
final class StyleSheet {
    /** The whole style sheet. */
    static final String TEXT = """

            :root { color-scheme: light dark; %s }
            @media (prefers-color-scheme: dark) { :root { %s } }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%%; }
            body { margin: 0 auto; padding: 1rem; max-width: 50rem; background: var(--paper); color: var(--ink);
              font: 1rem/1.5 Helvetica, Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.7rem; line-height: 1.2; }
            h2 { font-size: 1.3rem; line-height: 1.25; margin: 0 0 .5rem; }
            h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
            section { margin: 2.5rem 0; padding-top: 1.5rem; border-top: 1px solid var(--grid); }
            a { color: var(--others); }
            nav ul { padding-left: 1.2rem; }
            figure { margin: 1rem 0; }
            .chart { display: block; width: 100%%; height: auto; font-family: Helvetica, Arial, "Liberation Sans", sans-serif; }
            .narrow { display: none; max-width: 30rem; margin: 0 auto; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .875rem; }
            caption { text-align: left; color: var(--muted); padding: .5rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-top: 1px solid var(--grid);
              overflow-wrap: normal; }
            summary { cursor: pointer; padding: .5rem 0; }
            .sources, footer { color: var(--muted); font-size: .875rem; }
            .sources { padding-left: 1.2rem; margin: 0; }
            :focus-visible { outline: 3px solid var(--others); outline-offset: 2px; }
            @media screen and (max-width: 700px) { .wide { display: none; } .narrow { display: block; } }
            @media print {
              :root { color-scheme: light; %s }
              body { max-width: none; padding: 0; font-size: 10pt; }
              nav { display: none; }
              section { break-inside: auto; }
              h2, h2 + p, figure, tr { break-inside: avoid; }
              h2, h2 + p, h3 { break-after: avoid; }
              a { color: inherit; }
              details::details-content { content-visibility: visible; display: block; height: auto; }
            }
            """.formatted(colours(Tone::light), colours(Tone::dark), colours(Tone::light));

    private StyleSheet() {}

    private static String colours(Function<Tone, String> theme) {
        return Arrays.stream(Tone.values())
                .map(tone -> tone.variable() + ": " + theme.apply(tone) + ";")
                .collect(Collectors.joining(" "));
    }
}
