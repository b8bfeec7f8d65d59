using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Location;

/// <summary>The ELINs of the rows of the location service, and what is wrong with them (Manage locations for ELIN gateways).</summary>
internal sealed class Elins
{
    /// <summary>How many a company name may hold.</summary>
    public const int Most = 5;

    private const int DigitsWithCountry = 11;
    private readonly Dictionary<string, PlacesOfElin> byNumber;

    /// <summary>Prepares rows.</summary>
    public Elins(IEnumerable<LocationRow> rows) => byNumber = rows
        .SelectMany(row => Of(row.Row).Select(elin => (Number: NumberOf(elin), Place: PlaceOf(row.Row), row.Subnet)))
        .GroupBy(one => one.Number, one => (one.Place, one.Subnet))
        .ToDictionary(same => same.Key, same => new PlacesOfElin(same), StringComparer.Ordinal);

    /// <summary>The ELINs of a row, as they are written there.</summary>
    public static IEnumerable<string> Of(DeploymentObject row) => Parts(row).Where(LocationRow.IsElin);

    /// <summary>What tells one place from another: the address, and the place in the building.</summary>
    public static string PlaceOf(DeploymentObject row) => LocationRow.KeyOf(row) + "\n" + row.Text("Location").Trim().ToUpperInvariant();

    /// <summary>One number, however it is written: with hyphens or without, with its country code of North America or without.</summary>
    public static string NumberOf(string elin)
    {
        var digits = new string([.. elin.Where(letter => letter is >= '0' and <= '9')]);
        return digits.Length == DigitsWithCountry && digits[0] == '1' ? digits.Substring(1) : digits;
    }

    /// <summary>What is wrong with the ELINs of a row, beside that it has none.</summary>
    public IEnumerable<LocationProblem> Problems(LocationRow row)
    {
        var parts = Parts(row.Row).ToArray();
        var elins = parts.Where(LocationRow.IsElin).ToArray();
        if (elins.Length == 0) yield break;
        foreach (var part in parts.Except(elins)) yield return Problem(LocationProblemKind.ElinMalformed, row, part);
        if (parts.Length > Most) yield return Problem(LocationProblemKind.TooManyElins, row, row.Row.Text(LocationRow.ElinField));
        var place = PlaceOf(row.Row);
        foreach (var elin in elins.Distinct(StringComparer.Ordinal))
        {
            var others = byNumber[NumberOf(elin)].Besides(place);
            if (others.Count > 0) yield return Problem(LocationProblemKind.ElinShared, row, elin) with { Others = others };
        }
    }

    private static LocationProblem Problem(LocationProblemKind kind, LocationRow row, string value) =>
        new(kind, row.Subnet) { Field = LocationRow.ElinField, Value = value, Row = row.Row };

    private static IEnumerable<string> Parts(DeploymentObject row) =>
        row.Text(LocationRow.ElinField).Split(';').Select(part => part.Trim()).Where(part => part.Length > 0);
}
