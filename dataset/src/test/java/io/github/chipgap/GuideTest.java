// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the snippets of the guide as the one program that they are, and holds what each prints against the guide. */
class GuideTest {
    private static final Path GUIDE = Path.of("src/main/javadoc/overview.html");
    private static final String END_OF_SNIPPET = "\f";
    private static final int A_SCREEN = 60;

    private String guide = "";

    @BeforeEach
    void read() throws IOException {
        guide = Files.readString(GUIDE);
    }

    @Test
    void everySnippetPrintsWhatStandsBelowIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.json"), blocks("json").get(0));

        ImmutableList<String> snippets = blocks("java");
        String program = snippets.stream()
                .map(snippet -> snippet + "System.out.print(\"\\f\");\n")
                .collect(Collectors.joining());

        assertThat(UserProgram.outputOf(program, folder).split(END_OF_SNIPPET))
                .containsExactlyElementsOf(blocks("printed"));
        assertThat(snippets).hasSize(12);
    }

    @Test
    void aChapterFitsOnAScreen() {
        assertThat(guide.split("<h2 "))
                .hasSize(14)
                .allSatisfy(chapter -> assertThat(chapter.lines()).hasSizeLessThan(A_SCREEN));
        assertThat(blocks("java").stream().flatMap(String::lines))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    /** The contents of the blocks of a kind, in their order. */
    private ImmutableList<String> blocks(String kind) {
        return Pattern.compile("<pre class=\"" + kind + "\">\\{@code\n(.*?)\\}</pre>", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(block -> block.group(1))
                .collect(ImmutableList.toImmutableList());
    }
}
