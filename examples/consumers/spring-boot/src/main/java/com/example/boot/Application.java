// SPDX-License-Identifier: Apache-2.0
package com.example.boot;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.model.Chip;
import io.github.chipgap.record.Period;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;

/** Loads the bundled data as a bean. Fails if the application does not run from a jar, or if the data is not there. */
@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    Dataset chipgap() {
        return ReferenceData.all();
    }

    @Bean
    CommandLineRunner report(Dataset data) {
        return arguments -> {
            String place = ReferenceData.class.getResource("ReferenceData.class").toString();
            if (!place.startsWith("jar:nested:")) {
                throw new IllegalStateException("expected a jar inside the application's jar, got " + place);
            }
            Period quarter = ApplicationConversionService.getSharedInstance().convert("2025-Q1", Period.class);
            if (!Period.parse("2025-01/2025-03").equals(quarter)) {
                throw new IllegalStateException("expected the first quarter of 2025, got " + quarter);
            }
            System.out.println("Spring Boot " + SpringBootVersion.getVersion() + ": " + data.records().size()
                    + " records, " + data.get(Chip.class, "huawei-ascend-910c").name());
        };
    }
}
