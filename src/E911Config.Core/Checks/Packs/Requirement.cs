using System;

namespace E911Config.Core.Checks;

/// <summary>One thing that the law of a country asks.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Where it stands, such as <c>47 CFR 9.16(b)(1)</c>, and what of it is assumed.</param>
/// <param name="Since">The day from which it holds (no time zone).</param>
public sealed record Requirement(RequirementKind Kind, string Source, DateTime Since);
