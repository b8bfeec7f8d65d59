namespace E911Config.Core.Reporting;

/// <summary>What checks say of a paragraph of law and a zone.</summary>
public enum LawVerdict : long
{
    /// <summary>Something was found against it.</summary>
    Found,

    /// <summary>It cannot be told, or not of all.</summary>
    Untold,

    /// <summary>Something was found, and the design accepts it.</summary>
    Accepted,

    /// <summary>The checks looked at all that they look at, and found nothing. That is no legal advice.</summary>
    NothingFound,
}
