package io.khulasa;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** The arrows between the rooms of the house, and its manners. */
final class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.khulasa");

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "reactor..",
    "org.reactivestreams..",
    "ai.djl..",
    "ai.onnxruntime..",
    "com.github.benmanes..",
    "io.github.resilience4j..",
    "io.micrometer..",
    "tools.jackson..",
    "picocli.."
  };

  @Test
  void plainPackagesKnowNoFramework() {
    check(
        noClasses()
            .that(
                resideInAnyPackage(
                    rooms(
                        "text",
                        "failure",
                        "clean",
                        "split",
                        "check",
                        "glossary",
                        "schedule",
                        "decode",
                        "model",
                        "export",
                        "docx")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS)
            .because("these rooms are plain Java, built with new in tests"));
  }

  @Test
  void textAndFailureKnowNobody() {
    only("text", "text");
    only("failure", "failure");
    only("export", "export");
    only("docx", "docx", "failure");
    only("suggest", "suggest", "failure");
  }

  @Test
  void stagesKnowValuesAndNotEachOther() {
    only("clean", "clean", "text", "failure");
    only("html", "html", "text", "failure");
    only("split", "split", "text", "failure");
    only("check", "check", "text", "failure");
    only("glossary", "glossary", "text", "failure");
    only("translate", "translate", "schedule", "decode", "model", "text", "failure");
    only("summarize", "summarize", "schedule", "decode", "model", "text", "failure");
  }

  @Test
  void inferenceArrowsPointDown() {
    only("schedule", "schedule", "failure");
    only("decode", "decode", "model", "failure");
    only("model", "model", "failure");
    only("store", "store", "model", "failure");
    only("onnx", "onnx", "model", "store", "failure");
  }

  @Test
  void pipelineKnowsTheStagesAndNotTheWire() {
    only(
        "pipeline",
        "pipeline",
        "clean",
        "html",
        "split",
        "translate",
        "summarize",
        "check",
        "glossary",
        "schedule",
        "decode",
        "model",
        "text",
        "failure");
  }

  @Test
  void wireKnowsThePipelineAndTheValuesItShows() {
    only(
        "http",
        "http",
        "access",
        "pipeline",
        "export",
        "suggest",
        "fetch",
        "job",
        "clean",
        "split",
        "translate",
        "summarize",
        "check",
        "glossary",
        "model",
        "text",
        "failure");
  }

  @Test
  void reportsFetchingJobsAndAccessKnowNoWire() {
    only("report", "report", "pipeline", "clean", "check", "text");
    only("fetch", "fetch", "failure");
    only("job", "job", "failure");
    only("access", "access", "failure");
  }

  @Test
  void inferenceLibrariesStayInOnnx() {
    check(
        noClasses()
            .that(not(resideInAPackage("io.khulasa.onnx..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
            .because("the rest of the service asks io.khulasa.model"));
  }

  @Test
  void reactorStaysAtTheRim() {
    check(
        noClasses()
            .that(not(resideInAnyPackage(rooms("http", "fetch", "pipeline"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.reactivestreams..")
            .because("stages are plain functions; the hop is made once, in pipeline"));
  }

  @Test
  void springStaysAtTheRim() {
    check(
        noClasses()
            .that(resideInAnyPackage(rooms("translate", "summarize")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("stages are wired by pipeline's configuration"));
  }

  @Test
  void noCyclesBetweenRooms() {
    check(slices().matching("io.khulasa.(*)..").should().beFreeOfCycles());
  }

  @Test
  void fieldsAreFinalAndNeverInjected() {
    check(
        noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("constructors say what a class needs"));
    check(
        fields()
            .that()
            .areStatic()
            .should()
            .beFinal()
            .because("a service has no global state that changes"));
  }

  @Test
  void nothingIsSetLater() {
    check(
        methods()
            .that()
            .haveNameMatching("set[A-Z].*")
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("values are made whole; use a record or a constructor"));
  }

  @Test
  void classesAreFinal() {
    check(
        classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnnotatedWith(Configuration.class)
            .and()
            .doNotHaveFullyQualifiedName("io.khulasa.Application")
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("nothing here is made to be extended; Spring's proxies need two exceptions"));
  }

  @Test
  void controllersAndPropertiesKeepToTheirRoom() {
    check(
        classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true));
    check(classes().that().haveSimpleNameEndingWith("Properties").should().beRecords());
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO)")
            .because("design.md §4 has the words"));
  }

  @Test
  void mannersOfTheProcess() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("logs go through SLF4J"));
    check(
        noClasses()
            .that(not(resideInAnyPackage(rooms("cli", "bench"))))
            .should()
            .accessField(System.class, "out")
            .because("only commands print"));
    check(noClasses().should().callMethod(Thread.class, "sleep", long.class));
    check(noClasses().should().callMethod(String.class, "toLowerCase"));
    check(noClasses().should().callMethod(String.class, "toUpperCase"));
  }

  /** The room depends on these rooms of ours and on no other. */
  private static void only(String room, String... allowed) {
    String[] ours = Stream.of(rooms(allowed)).toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(rooms(room)[0])
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.khulasa..").and(not(resideInAnyPackage(ours))))
            .because("design.md §2 draws the arrows"));
  }

  private static String[] rooms(String... names) {
    return Stream.of(names)
        .map(name -> "io.khulasa.%s..".formatted(name).toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.check(SERVICE);
  }
}
