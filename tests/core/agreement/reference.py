"""What published packages make of random classes.

Reads a class per line of standard input, as JSON:

    rows    per coder, the value of each unit; null where it is missing
    length  of the continuum
    spans   per coder, [start, end, tag] of spans that do not overlap

and prints a line for each, the coefficients by name; null where a package has
none, or where there is only one value, for which some answer 1 by convention.
"""

import json
import math
import sys
import warnings

import krippendorff
import numpy
from krippendorff_unitized_alpha.krippendorffs_unitized_alpha import (
    EMPTY_TAG,
    KrippendorffUnitizedAlpha,
    Segment,
)
from nltk.metrics import f_measure
from nltk.metrics.agreement import AnnotationTask
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa, to_table

# A coefficient that has no value comes as 0 / 0.
warnings.simplefilter("ignore")


def number(compute):
    """The finite result of a package, or None."""
    try:
        result = float(compute())
    except (ValueError, ZeroDivisionError, ArithmeticError):
        return None
    return result if math.isfinite(result) else None


def task(units):
    """An annotation task of nltk; `units` holds each unit's values, by coder."""
    return AnnotationTask(
        [(coder, unit, value) for unit, values in enumerate(units) for coder, value in values]
    )


def distinct(units):
    return {value for values in units for _, value in values}


def coding(rows):
    units = [[(c, value) for c, value in enumerate(unit) if value is not None] for unit in zip(*rows)]
    pairable = [values for values in units if len(values) > 1]
    both = [[(c, value) for c, value in values if c < 2] for values in units]
    both = [values for values in both if len(values) == 2]
    pairs = numpy.array([[a, b] for (_, a), (_, b) in both])
    known = sorted(distinct(units))
    counts = [[sum(value == one for _, value in values) for one in known] for values in units]
    is_even = len({sum(unit) for unit in counts}) == 1 and sum(counts[0]) > 1
    matrix = numpy.array([[math.nan if value is None else value for value in row] for row in rows])
    varied, both_varied = len(distinct(pairable)) > 1, len(distinct(both)) > 1
    return {
        "alpha, krippendorff": number(
            lambda: krippendorff.alpha(matrix.astype(float), level_of_measurement="nominal")
        ),
        "alpha, nltk": number(lambda: task(units).alpha()) if varied else None,
        "Cohen's kappa, nltk": number(lambda: task(both).kappa()) if both_varied else None,
        "Cohen's kappa, statsmodels": number(
            lambda: cohens_kappa(to_table(pairs)[0], return_results=False)
        )
        if both_varied
        else None,
        "Fleiss' kappa, statsmodels": number(lambda: fleiss_kappa(counts))
        if is_even and varied
        else None,
    }


def segments(spans, length, name):
    """Spans as the package wants them: with gaps for what lies between."""
    found, end = [], 0
    for start, stop, tag in sorted(spans):
        if start > end:
            found.append(Segment(EMPTY_TAG, end, start))
        found.append(Segment(name(tag), start, stop))
        end = stop
    if end < length:
        found.append(Segment(EMPTY_TAG, end, length))
    return found


def unitizing(spans, length):
    def alpha(name):
        coders = {str(c): segments(of, length, name) for c, of in enumerate(spans)}
        return number(lambda: KrippendorffUnitizedAlpha(coders).result)

    first, second = spans[:2]
    chars = [{(at, tag) for start, stop, tag in of for at in range(start, stop)} for of in spans[:2]]
    return {
        "u-alpha, krippendorff-unitized-alpha": alpha(str),
        "|u-alpha, krippendorff-unitized-alpha": alpha(lambda _: "any"),
        "F1 of characters, nltk": f_measure(*chars),
        "F1 of exact spans, nltk": f_measure(set(map(tuple, first)), set(map(tuple, second))),
    }


for line in sys.stdin.readlines():
    given = json.loads(line)
    print(json.dumps(coding(given["rows"]) | unitizing(given["spans"], given["length"])))
