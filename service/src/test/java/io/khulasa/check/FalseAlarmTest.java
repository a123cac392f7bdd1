package io.khulasa.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.khulasa.SeedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How often the checks are wrong, on translations by people and on numbers broken on purpose. */
final class FalseAlarmTest {

  private final SentenceChecks checks = new SentenceChecks();

  @Test
  void raiseHardlyAnAlarmOnTranslationsByPeople() throws IOException {
    for (List<Pair> pairs : List.of(flores("dev"), flores("test"))) {
      Map<Flag.Kind, Integer> alarms = new EnumMap<>(Flag.Kind.class);
      for (Pair pair : pairs) {
        checks.check(pair.arabic, pair.english).stream()
            .map(Flag::kind)
            .distinct()
            .forEach(kind -> alarms.merge(kind, 1, Integer::sum));
      }
      int numbers = alarms.getOrDefault(Flag.Kind.NUMBER, 0);
      alarms.remove(Flag.Kind.NUMBER);
      assertThat(numbers).isLessThanOrEqualTo(pairs.size() / 100);
      assertThat(alarms.values()).allMatch(count -> count <= pairs.size() / 500);
    }
  }

  @Test
  void catchMostNumbersThatAreBroken() throws IOException {
    int broken = 0;
    int caught = 0;
    for (Pair pair : flores("test")) {
      if (!checks.check(pair.arabic, pair.english).isEmpty()) {
        continue;
      }
      Matcher number = Pattern.compile("\\d[\\d.,:]*+").matcher(pair.english);
      while (number.find()) {
        String before = pair.english.substring(0, number.start());
        String after = pair.english.substring(number.end());
        String other = number.group().replace('9', '1').replaceFirst("[0-8]", "9");
        for (String replacement : List.of("", other)) {
          broken++;
          caught += checks.check(pair.arabic, before + replacement + after).isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(caught).isGreaterThan(broken * 9 / 10);
  }

  @Test
  void raiseNoAlarmOnTheGoldPages() {
    assertThat(SeedPage.all())
        .allSatisfy(
            page -> {
              for (int i = 0; i < page.arabic().size(); i++) {
                assertThat(checks.check(page.arabic().get(i), page.english().get(i)))
                    .as("%s %s", page.name(), i)
                    .isEmpty();
              }
            });
  }

  private record Pair(String arabic, String english) {}

  private static List<Pair> flores(String set) throws IOException {
    Path folder = SeedPage.shared().resolve("eval");
    assumeThat(folder).as("FLORES is beside the project").isDirectory();
    List<String> arabic = Files.readAllLines(folder.resolve("flores-" + set + ".ar"));
    List<String> english = Files.readAllLines(folder.resolve("flores-" + set + ".en"));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < arabic.size(); i++) {
      pairs.add(new Pair(arabic.get(i), english.get(i)));
    }
    return pairs;
  }
}
