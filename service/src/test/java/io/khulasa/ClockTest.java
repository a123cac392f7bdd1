package io.khulasa;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A clock that jumps moves no deadline, no wait and no place in the queue. */
final class ClockTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.khulasa");

  @Test
  void timesAreMeasuredWithoutTheWallClock() {
    noClasses()
        .that(not(resideInAnyPackage("io.khulasa.fetch", "io.khulasa.store", "io.khulasa.http")))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .because("times are measured with nanoTime; only wire formats have dates in them")
        .check(SERVICE);
  }

  @Test
  void datesComeFromASourceThatATestCanMove() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(YearMonth.class, "now")
        .because("dates come from an InstantSource")
        .check(SERVICE);
  }
}
