// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Dataset;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/** Prints who is behind whom, what holds the AI firms back, what was invested, and where catching up leaves Huawei. */
public final class GapsExample {
    private static final String GROWTH = "frontier-growth.json";

    private GapsExample() {}

    /** Runs the program; {@code --help} says what it takes. */
    public static void main(String[] args) {
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the program and gives its exit status: 0, or 2 where the arguments are wrong. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (IllegalArgumentException e) {
            err.println("gaps: " + e.getMessage());
            err.println(Arguments.USAGE);
            return 2;
        }
        if (arguments.help()) {
            out.println(Arguments.USAGE);
            out.println(Arguments.OPTIONS);
        } else {
            print(arguments.growth(), new Page(out));
        }
        return 0;
    }

    private static void print(List<Estimate> growth, Page page) {
        Dataset data = ReferenceData.load()
                .combinedWith(
                        DatasetReader.standard().read(Objects.requireNonNull(GapsExample.class.getResource(GROWTH))));
        page.line(data.title());
        new BehindWhom(data, page).print();
        new HoldsBack(data, page).print();
        new Invested(data, page).print();
        new MovingTarget(data, page).print(growth);
        new Sources(data, page).print();
    }
}
