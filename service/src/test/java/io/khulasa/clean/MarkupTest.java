package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkupTest {

  @Test
  void tagsInsideALineGo() {
    assertThat(Markup.remove("قال <b class=\"x\" title='نص'>الوزير</b><i>.").text().text())
        .isEqualTo("قال الوزير.");
  }

  @Test
  void textBetweenBracketsIsNoTag() {
    String text = "إذا كان 3 <b وكان الناتج> صحيحا <a نص >";
    assertThat(Markup.remove(text).text().text()).isEqualTo(text);
  }
}
