using System;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting;

/// <summary>The part of a page that holds its picture, or says why there is none.</summary>
internal static class Pictured
{
    /// <summary>The part.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="map">The deployment; null where a result does not know it.</param>
    /// <param name="why">Why there is no picture then.</param>
    /// <param name="picture">Draws it.</param>
    public static ReportPart Of(string title, Lazy<DeploymentMap>? map, string why, Func<DeploymentMap, Picture> picture) =>
        new(title, map is null ? new NoPicture(why) : picture(map.Value));
}
