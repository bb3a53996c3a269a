"""Models of a dyad on the screen: which simple one fits, who excites whom, who foretells whom."""

from detente.analyse.dyad_acts import DyadActs
from detente.analyse.reciprocity.answer_rows import model_rows
from detente.analyse.reciprocity.models import Models, models_of
from detente.analyse.reciprocity.simple_models import Fit
from detente.cli.screen import Screen

_SHOWN = 4  # weeks of a response


def fitted(screen: Screen, acts: DyadActs) -> None:
    """Print every model, or as rows."""
    models = models_of(acts)
    sides = (acts.dyad.first, acts.dyad.second)
    for row in model_rows(models, sides):
        screen.row("model", row)
    screen.line(
        ("Models of the whole series", "bold cyan"), "  a common cause can make any of them fit"
    )
    _simple(screen, models, sides)
    _hawkes(screen, models)
    _vector(screen, models)


def _simple(screen: Screen, models: Models, sides: tuple[str, str]) -> None:
    if models.simple is None:
        screen.fact("weekly", "too few to tell")
        return
    for side, fits in zip(sides, models.simple, strict=True):
        best = max(fits, key=lambda fit: fit.weight)
        told = "; ".join(_fit(fit) for fit in sorted(fits, key=lambda fit: -fit.weight))
        screen.fact(side, f"{best.model.value} fits best: {told}; n {best.n} weeks")


def _fit(fit: Fit) -> str:
    return (
        f"{fit.model.value} {fit.coefficient:+.2f} ({fit.low:+.2f} to {fit.high:+.2f}),"
        f" weight {fit.weight:.2f}, foresight off by {fit.foresight:.1f}"
    )


def _hawkes(screen: Screen, models: Models) -> None:
    found = models.hawkes
    if found is None:
        screen.fact("hawkes", "too few to tell")
        return
    better = "fits better" if found.bic < found.alone else "fits no better"
    screen.fact(
        "hawkes",
        f"with answers {better} than without (BIC {found.bic:.0f} to {found.alone:.0f});"
        f" {found.mean_delay:g} days on average; n {found.n:,}",
    )
    for one, q in zip(models.crossing(), models.q, strict=False):
        if q is not None:
            screen.fact(
                "",
                f"{one.answer[0].first} {one.answer[1]} for each {one.stimulus[1]} of"
                f" {one.stimulus[0].first}: {one.acts:.2f}"
                f" ({one.low:.2f} to {one.high:.2f}), q {q:.3g}",
            )


def _vector(screen: Screen, models: Models) -> None:
    if models.vector is None:
        screen.fact("granger", "too few to tell")
        return
    for one, q in zip(models.vector.foretelling, models.q[-2:], strict=True):
        responses = ", ".join(
            f"{each.value:+.2f} ({each.low:+.2f} to {each.high:+.2f})"
            for each in one.responses[:_SHOWN]
        )
        screen.fact(
            "granger",
            f"{one.stimulus.first} foretells {one.answer.first}: p {one.p:.3g}, q {q:.3g};"
            f" response to one unit, week by week: {responses}",
        )
