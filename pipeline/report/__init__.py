"""The report: one HTML page for colleagues without Python. It asks no network, and reads without scripts."""

from pipeline.report.page import make_report

__all__ = ["make_report"]
