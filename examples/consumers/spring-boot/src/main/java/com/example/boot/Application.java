// SPDX-License-Identifier: Apache-2.0
package com.example.boot;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.model.Chip;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
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
            System.out.println("Spring Boot " + SpringBootVersion.getVersion() + ": " + data.records().size()
                    + " records, " + data.get(Chip.class, "huawei-ascend-910c").name());
        };
    }
}
