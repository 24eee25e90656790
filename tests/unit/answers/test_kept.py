from bot.answers.kept import kept
from tests.factories import make_article, make_store


def test_a_store_is_looked_through_once_a_version():
    looked = []

    @kept
    def count_articles(store):
        looked.append(store.version)
        return len(store.articles)

    one = make_store(make_article("A quay.", "one"))
    two = make_store(make_article("A quay.", "one"), make_article("A mole.", "two"))
    again = make_store(make_article("A quay.", "one"))
    assert [count_articles(store) for store in (one, two, again, one)] == [1, 2, 1, 1]
    assert looked == [one.version, two.version]


def test_only_the_latest_versions_are_remembered():
    looked = []
    remember = kept(lambda store: looked.append(store.version))
    stores = [make_store(make_article("A quay.", str(n))) for n in range(6)]
    for store in (*stores, stores[-1], stores[0]):
        remember(store)
    assert len(looked) == 7
